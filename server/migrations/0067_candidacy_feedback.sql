CREATE TABLE "candidacy_feedback" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "candidacy_feedback_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "candidacy_feedback_kind" CHECK ("candidacy_feedback"."kind" in ('invite', 'keep', 'decline', 'known', 'ask'))
);
--> statement-breakpoint
ALTER TABLE "candidacy_feedback" ADD CONSTRAINT "candidacy_feedback_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_feedback" ADD CONSTRAINT "candidacy_feedback_agency_id_candidacy_id_candidacies_agency_id_id_fk" FOREIGN KEY ("agency_id","candidacy_id") REFERENCES "public"."candidacies"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_feedback" ADD CONSTRAINT "candidacy_feedback_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidacy_feedback_project" ON "candidacy_feedback" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "candidacy_feedback_candidacy" ON "candidacy_feedback" USING btree ("agency_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "candidacy_feedback_contact" ON "candidacy_feedback" USING btree ("agency_id","contact_id");