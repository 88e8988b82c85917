CREATE TABLE "commitment_rulings" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"commitment_kind" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	"said_by_contact_id" uuid,
	"ruled_at" timestamp (3) with time zone NOT NULL,
	"ruled_by" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "commitment_rulings_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "commitment_rulings_kind" CHECK ("commitment_rulings"."kind" in ('waived', 'not_wanted', 'no_answer_needed'))
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"status" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"warn_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"evidence_kind" text,
	"evidence_id" uuid,
	"evidence_occurred_at" timestamp (3) with time zone,
	"evidence_recorded_at" timestamp (3) with time zone,
	"recorded_late" boolean DEFAULT false NOT NULL,
	"responsible_id" uuid,
	"contact_id" uuid,
	"policy_version" integer NOT NULL,
	"calendar_version" integer NOT NULL,
	CONSTRAINT "commitments_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "commitments_kind" CHECK ("commitments"."kind" in ('kickoff_call', 'decision_maker_call', 'schedule', 'weekly_call', 'weekly_report', 'reply', 'replan', 'resume_plan', 'introduction_call', 'hold_contact', 'start_contact', 'start_check', 'guarantee_check', 'note', 'closing_report')),
	CONSTRAINT "commitments_status" CHECK ("commitments"."status" in ('open', 'kept', 'attempted', 'automatic', 'late', 'missed', 'not_wanted', 'waived', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope" text NOT NULL,
	"client_id" uuid,
	"project_id" uuid,
	"version" integer NOT NULL,
	"settings" jsonb NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	CONSTRAINT "policy_versions_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "policy_versions_scope" CHECK ("policy_versions"."scope" in ('agency', 'client', 'project'))
);
--> statement-breakpoint
CREATE TABLE "project_clocks" (
	"agency_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"next_transition_at" timestamp (3) with time zone,
	"silent_at" timestamp (3) with time zone,
	"last_human_contact_at" timestamp (3) with time zone,
	"last_conversation_at" timestamp (3) with time zone,
	"derived_at" timestamp (3) with time zone NOT NULL,
	"recompute_id" uuid,
	CONSTRAINT "project_clocks_agency_id_project_id_pk" PRIMARY KEY("agency_id","project_id")
);
--> statement-breakpoint
CREATE TABLE "commitment_recomputes" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reason" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" uuid NOT NULL,
	"total" integer NOT NULL,
	CONSTRAINT "commitment_recomputes_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "commitment_recomputes_reason" CHECK ("commitment_recomputes"."reason" in ('policy', 'calendar'))
);
--> statement-breakpoint
ALTER TABLE "commitment_rulings" ADD CONSTRAINT "commitment_rulings_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_rulings" ADD CONSTRAINT "commitment_rulings_agency_id_said_by_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","said_by_contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_rulings" ADD CONSTRAINT "commitment_rulings_agency_id_ruled_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","ruled_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_rulings" ADD CONSTRAINT "commitment_rulings_agency_id_withdrawn_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","withdrawn_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_agency_id_responsible_id_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","responsible_id") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_agency_id_client_id_clients_agency_id_id_fk" FOREIGN KEY ("agency_id","client_id") REFERENCES "public"."clients"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_agency_id_changed_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","changed_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_clocks" ADD CONSTRAINT "project_clocks_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_clocks" ADD CONSTRAINT "project_clocks_agency_id_recompute_id_commitment_recomputes_agency_id_id_fk" FOREIGN KEY ("agency_id","recompute_id") REFERENCES "public"."commitment_recomputes"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_recomputes" ADD CONSTRAINT "commitment_recomputes_agency_id_started_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","started_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_rulings_project" ON "commitment_rulings" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "commitment_rulings_contact" ON "commitment_rulings" USING btree ("agency_id","said_by_contact_id");--> statement-breakpoint
CREATE INDEX "commitment_rulings_by" ON "commitment_rulings" USING btree ("agency_id","ruled_by");--> statement-breakpoint
CREATE INDEX "commitment_rulings_withdrawn_by" ON "commitment_rulings" USING btree ("agency_id","withdrawn_by");--> statement-breakpoint
CREATE UNIQUE INDEX "commitments_subject" ON "commitments" USING btree ("agency_id","project_id","kind","subject");--> statement-breakpoint
CREATE INDEX "commitments_responsible" ON "commitments" USING btree ("agency_id","responsible_id");--> statement-breakpoint
CREATE INDEX "commitments_contact" ON "commitments" USING btree ("agency_id","contact_id");--> statement-breakpoint
CREATE INDEX "commitments_open" ON "commitments" USING btree ("agency_id","due_at") WHERE "commitments"."status" = 'open';--> statement-breakpoint
CREATE INDEX "commitments_settled" ON "commitments" USING btree ("agency_id","due_at","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_versions_version" ON "policy_versions" USING btree ("agency_id","scope",coalesce("client_id", "project_id", "agency_id"),"version");--> statement-breakpoint
CREATE INDEX "policy_versions_client" ON "policy_versions" USING btree ("agency_id","client_id");--> statement-breakpoint
CREATE INDEX "policy_versions_project" ON "policy_versions" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "policy_versions_by" ON "policy_versions" USING btree ("agency_id","changed_by");--> statement-breakpoint
CREATE INDEX "project_clocks_due" ON "project_clocks" USING btree ("next_transition_at");--> statement-breakpoint
CREATE INDEX "project_clocks_silent" ON "project_clocks" USING btree ("agency_id","silent_at");--> statement-breakpoint
CREATE INDEX "project_clocks_recompute" ON "project_clocks" USING btree ("agency_id","recompute_id");--> statement-breakpoint
CREATE INDEX "commitment_recomputes_by" ON "commitment_recomputes" USING btree ("agency_id","started_by");