CREATE TABLE "candidate_permissions" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"way" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "candidate_permissions_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "candidate_permissions_answer" CHECK ("candidate_permissions"."answer" in ('given', 'withdrawn')),
	CONSTRAINT "candidate_permissions_way" CHECK ("candidate_permissions"."way" in ('phone', 'message', 'email', 'meeting', 'form'))
);
--> statement-breakpoint
CREATE TABLE "candidacy_files" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"content" "bytea" NOT NULL,
	"bytes" integer NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"uploaded_by" uuid NOT NULL,
	CONSTRAINT "candidacy_files_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "candidacy_files_purpose_known" CHECK ("candidacy_files"."purpose" in ('cv', 'cv_anonymised')),
	CONSTRAINT "candidacy_files_format" CHECK ("candidacy_files"."format" in ('pdf', 'docx', 'odt', 'png', 'jpg'))
);
--> statement-breakpoint
ALTER TABLE "candidacies" ADD COLUMN "interview_summary" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "company" text;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "position" text;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "source_kind" text;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "legal_basis" text;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "obtained_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "notice_given_on" date;--> statement-breakpoint
ALTER TABLE "candidate_permissions" ADD CONSTRAINT "candidate_permissions_agency_id_candidate_id_candidates_agency_id_id_fk" FOREIGN KEY ("agency_id","candidate_id") REFERENCES "public"."candidates"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_permissions" ADD CONSTRAINT "candidate_permissions_agency_id_client_id_clients_agency_id_id_fk" FOREIGN KEY ("agency_id","client_id") REFERENCES "public"."clients"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_permissions" ADD CONSTRAINT "candidate_permissions_agency_id_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_files" ADD CONSTRAINT "candidacy_files_agency_id_candidacy_id_candidacies_agency_id_id_fk" FOREIGN KEY ("agency_id","candidacy_id") REFERENCES "public"."candidacies"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_files" ADD CONSTRAINT "candidacy_files_agency_id_uploaded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","uploaded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_permissions_candidate" ON "candidate_permissions" USING btree ("agency_id","candidate_id","client_id");--> statement-breakpoint
CREATE INDEX "candidate_permissions_client" ON "candidate_permissions" USING btree ("agency_id","client_id");--> statement-breakpoint
CREATE INDEX "candidate_permissions_by" ON "candidate_permissions" USING btree ("agency_id","recorded_by");--> statement-breakpoint
CREATE UNIQUE INDEX "candidacy_files_purpose" ON "candidacy_files" USING btree ("agency_id","candidacy_id","purpose");--> statement-breakpoint
CREATE INDEX "candidacy_files_by" ON "candidacy_files" USING btree ("agency_id","uploaded_by");--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_source_kind" CHECK ("candidates"."source_kind" in ('candidate', 'public_profile', 'recommendation', 'job_board', 'other'));--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_legal_basis" CHECK ("candidates"."legal_basis" in ('consent', 'legitimate_interest', 'contract_steps'));