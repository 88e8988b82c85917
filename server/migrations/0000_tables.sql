CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "agencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"zone" text DEFAULT 'Europe/Warsaw' NOT NULL,
	"country" text DEFAULT 'PL' NOT NULL,
	"region" text,
	"calendar" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agencies_language" CHECK ("agencies"."language" in ('pl', 'en'))
);
--> statement-breakpoint
CREATE TABLE "sample_records" (
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removable" boolean DEFAULT true NOT NULL,
	CONSTRAINT "sample_records_agency_id_kind_record_id_pk" PRIMARY KEY("agency_id","kind","record_id"),
	CONSTRAINT "sample_records_kind" CHECK ("sample_records"."kind" in ('client', 'candidate'))
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"actor_member_id" uuid,
	"actor_contact_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"detail" jsonb NOT NULL,
	CONSTRAINT "audit_entries_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "candidacies" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"public_number" text NOT NULL,
	"stage" text NOT NULL,
	"stage_since" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"note_for_client" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "candidacies_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "candidacies_stage" CHECK ("candidacies"."stage" in ('identified', 'contacted', 'answered', 'qualified', 'presented', 'client_interview', 'offer', 'accepted', 'started', 'guarantee_ended'))
);
--> statement-breakpoint
CREATE TABLE "candidacy_expectations" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"contract_type" text NOT NULL,
	"currency" text NOT NULL,
	"period" text NOT NULL,
	"basis" text NOT NULL,
	"min_minor" bigint,
	"max_minor" bigint,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "candidacy_expectations_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "candidacy_expectations_contract" CHECK ("candidacy_expectations"."contract_type" in ('employment', 'b2b', 'civil_contract', 'other')),
	CONSTRAINT "candidacy_expectations_period" CHECK ("candidacy_expectations"."period" in ('hour', 'day', 'month', 'year')),
	CONSTRAINT "candidacy_expectations_basis" CHECK ("candidacy_expectations"."basis" in ('gross', 'net'))
);
--> statement-breakpoint
CREATE TABLE "candidacy_reasons" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"code" text NOT NULL,
	"decided_by" text NOT NULL,
	"certainty" text NOT NULL,
	"is_primary" boolean NOT NULL,
	"requirement_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "candidacy_reasons_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "candidacy_reasons_code" CHECK ("candidacy_reasons"."code" in ('pay', 'requirement', 'role', 'place', 'benefits', 'employer', 'counter_offer', 'process', 'timing', 'not_interested', 'no_reply', 'already_known', 'off_limits', 'client_rejected')),
	CONSTRAINT "candidacy_reasons_decided_by" CHECK ("candidacy_reasons"."decided_by" in ('candidate', 'agency', 'client')),
	CONSTRAINT "candidacy_reasons_certainty" CHECK ("candidacy_reasons"."certainty" in ('stated', 'inferred'))
);
--> statement-breakpoint
CREATE TABLE "candidacy_stage_changes" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"candidacy_id" uuid NOT NULL,
	"from_stage" text,
	"to_stage" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	CONSTRAINT "candidacy_stage_changes_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "candidates" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"email" text,
	"phone" text,
	"source" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "candidates_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"city" text,
	"website" text,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "clients_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"job_title" text,
	"language" text NOT NULL,
	"salutation" text,
	"preferred_channel" text DEFAULT 'phone' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "contacts_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "contacts_language" CHECK ("contacts"."language" in ('pl', 'en')),
	CONSTRAINT "contacts_channel" CHECK ("contacts"."preferred_channel" in ('phone', 'email', 'video', 'meeting'))
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"agency_id" uuid NOT NULL,
	"headers_fingerprint" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"defaults" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_mappings_agency_id_headers_fingerprint_pk" PRIMARY KEY("agency_id","headers_fingerprint")
);
--> statement-breakpoint
CREATE TABLE "project_imports" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"headers" jsonb NOT NULL,
	"headers_fingerprint" text NOT NULL,
	"row_count" integer NOT NULL,
	"mapping" jsonb NOT NULL,
	"defaults" jsonb NOT NULL,
	"state" text DEFAULT 'uploaded' NOT NULL,
	"processed_rows" integer DEFAULT 0 NOT NULL,
	"created_projects" integer DEFAULT 0 NOT NULL,
	"skipped_duplicates" integer DEFAULT 0 NOT NULL,
	"refused_rows" integer DEFAULT 0 NOT NULL,
	"problems" jsonb NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "project_imports_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "project_imports_state" CHECK ("project_imports"."state" in ('uploaded', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "mail_messages" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"contact_id" uuid,
	"member_id" uuid,
	"invitation_id" uuid,
	"project_id" uuid,
	"payload" jsonb NOT NULL,
	"message_id" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"claimed_at" timestamp (3) with time zone,
	"last_error" text,
	"subject" text,
	"to_address" text,
	"raw" "bytea",
	"created_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	CONSTRAINT "mail_messages_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "mail_messages_state" CHECK ("mail_messages"."state" in ('queued', 'sending', 'accepted', 'stored', 'refused', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "auth"."accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"active_agency_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"language" text DEFAULT 'pl' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"language" text NOT NULL,
	"token_hash" text,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('owner', 'manager', 'consultant'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"phone" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "memberships_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('owner', 'manager', 'consultant'))
);
--> statement-breakpoint
CREATE TABLE "auth"."contact_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"code_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "auth"."contact_identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."contact_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identity_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "portal_visits" (
	"agency_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"last_came_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "portal_visits_agency_id_project_id_contact_id_pk" PRIMARY KEY("agency_id","project_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "project_contacts" (
	"agency_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"role" text NOT NULL,
	"must_be_heard" boolean DEFAULT false NOT NULL,
	CONSTRAINT "project_contacts_agency_id_project_id_contact_id_role_pk" PRIMARY KEY("agency_id","project_id","contact_id","role"),
	CONSTRAINT "project_contacts_role" CHECK ("project_contacts"."role" in ('commissioning', 'hr', 'decision_maker', 'sponsor', 'interviewer'))
);
--> statement-breakpoint
CREATE TABLE "project_off_limits" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"company_name" text NOT NULL,
	CONSTRAINT "project_off_limits_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "project_pay_ranges" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"contract_type" text NOT NULL,
	"currency" text NOT NULL,
	"period" text NOT NULL,
	"basis" text NOT NULL,
	"min_minor" bigint,
	"max_minor" bigint,
	CONSTRAINT "project_pay_ranges_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "project_pay_ranges_contract" CHECK ("project_pay_ranges"."contract_type" in ('employment', 'b2b', 'civil_contract', 'other')),
	CONSTRAINT "project_pay_ranges_period" CHECK ("project_pay_ranges"."period" in ('hour', 'day', 'month', 'year')),
	CONSTRAINT "project_pay_ranges_basis" CHECK ("project_pay_ranges"."basis" in ('gross', 'net'))
);
--> statement-breakpoint
CREATE TABLE "project_process_steps" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"interviewer_contact_id" uuid,
	CONSTRAINT "project_process_steps_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "project_requirements" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"would_reject" text,
	"can_relax" text,
	"relax_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "project_requirements_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "project_requirements_kind" CHECK ("project_requirements"."kind" in ('must', 'nice')),
	CONSTRAINT "project_requirements_reject" CHECK ("project_requirements"."would_reject" in ('yes', 'no')),
	CONSTRAINT "project_requirements_relax" CHECK ("project_requirements"."can_relax" in ('yes', 'no', 'maybe'))
);
--> statement-breakpoint
CREATE TABLE "kickoffs" (
	"agency_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"touchpoint_id" uuid,
	"summary_mail_id" uuid,
	CONSTRAINT "kickoffs_agency_id_project_id_pk" PRIMARY KEY("agency_id","project_id")
);
--> statement-breakpoint
CREATE TABLE "project_status_changes" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"reason" text,
	"asked_by_contact_id" uuid,
	"review_date" date,
	CONSTRAINT "project_status_changes_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"portal_id" uuid NOT NULL,
	"title" text NOT NULL,
	"search_text" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"openings" integer DEFAULT 1 NOT NULL,
	"city" text,
	"region" text,
	"street" text,
	"work_mode" text,
	"contract_types" text[] NOT NULL,
	"seniority" text,
	"language" text NOT NULL,
	"source" text DEFAULT 'own' NOT NULL,
	"lead_handed_over_by" text,
	"lead_handed_over_on" date,
	"lead_promises" text,
	"fee_model" text DEFAULT 'success_fee' NOT NULL,
	"exclusive" boolean DEFAULT false NOT NULL,
	"guarantee_days" integer,
	"start_date" date,
	"planned_weeks" integer DEFAULT 5 NOT NULL,
	"target_date" date,
	"lead_consultant_id" uuid,
	"soft_criteria" text DEFAULT '' NOT NULL,
	"if_market_says_no" text DEFAULT '' NOT NULL,
	"rhythm" jsonb NOT NULL,
	"weekly_slot_weekday" integer,
	"weekly_slot_time" text,
	"note" text DEFAULT '' NOT NULL,
	"import_id" uuid,
	"import_key" text,
	"external_reference" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "projects_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "projects_status" CHECK ("projects"."status" in ('draft', 'active', 'on_hold', 'awaiting_start', 'closing', 'filled', 'partly_filled', 'not_filled', 'cancelled')),
	CONSTRAINT "projects_source" CHECK ("projects"."source" in ('own', 'lead')),
	CONSTRAINT "projects_fee_model" CHECK ("projects"."fee_model" in ('success_fee', 'retained'))
);
--> statement-breakpoint
CREATE TABLE "report_handovers" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"how" text NOT NULL,
	"handed_over_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"marked_by" uuid,
	CONSTRAINT "report_handovers_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "report_handovers_how" CHECK ("report_handovers"."how" in ('smtp', 'marked'))
);
--> statement-breakpoint
CREATE TABLE "weekly_reports" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"iso_year" integer NOT NULL,
	"iso_week" integer NOT NULL,
	"week_number" integer NOT NULL,
	"period_from" timestamp (3) with time zone NOT NULL,
	"period_to" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"health" text,
	"health_sentence" text DEFAULT '' NOT NULL,
	"what_changed" text DEFAULT '' NOT NULL,
	"what_did_not_work" text DEFAULT '' NOT NULL,
	"needs" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"edited_by" uuid,
	"view" jsonb,
	"content_hash" text,
	"sent_at" timestamp (3) with time zone,
	"sent_by" uuid,
	CONSTRAINT "weekly_reports_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "weekly_reports_health" CHECK ("weekly_reports"."health" in ('on_track', 'at_risk', 'off_track'))
);
--> statement-breakpoint
CREATE TABLE "schedule_activities" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"date" date NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"owner" text NOT NULL,
	"template_key" text,
	"done_on" date,
	"done_recorded_at" timestamp (3) with time zone,
	"done_recorded_by" uuid,
	CONSTRAINT "schedule_activities_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "schedule_activities_owner" CHECK ("schedule_activities"."owner" in ('agency', 'client'))
);
--> statement-breakpoint
CREATE TABLE "schedule_handovers" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"how" text NOT NULL,
	"handed_over_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"marked_by" uuid,
	CONSTRAINT "schedule_handovers_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "schedule_handovers_how" CHECK ("schedule_handovers"."how" in ('smtp', 'marked'))
);
--> statement-breakpoint
CREATE TABLE "schedule_responses" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"responded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "schedule_responses_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "schedule_responses_kind" CHECK ("schedule_responses"."kind" in ('agreed', 'comment'))
);
--> statement-breakpoint
CREATE TABLE "schedule_versions" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"view" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"reason" text,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid NOT NULL,
	CONSTRAINT "schedule_versions_agency_id_id_pk" PRIMARY KEY("agency_id","id")
);
--> statement-breakpoint
CREATE TABLE "timeline_entries" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"fact_id" uuid NOT NULL,
	"visibility" text NOT NULL,
	"actor_member_id" uuid,
	"actor_contact_id" uuid,
	CONSTRAINT "timeline_entries_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "timeline_entries_visibility" CHECK ("timeline_entries"."visibility" in ('internal', 'client'))
);
--> statement-breakpoint
CREATE TABLE "touchpoint_projects" (
	"agency_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	CONSTRAINT "touchpoint_projects_agency_id_touchpoint_id_project_id_pk" PRIMARY KEY("agency_id","touchpoint_id","project_id")
);
--> statement-breakpoint
CREATE TABLE "touchpoints" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"contact_id" uuid,
	"channel" text NOT NULL,
	"direction" text NOT NULL,
	"outcome" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer,
	"note" text DEFAULT '' NOT NULL,
	"note_for_client" text DEFAULT '' NOT NULL,
	"recorded_by" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "touchpoints_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "touchpoints_channel" CHECK ("touchpoints"."channel" in ('call', 'video', 'meeting', 'message')),
	CONSTRAINT "touchpoints_direction" CHECK ("touchpoints"."direction" in ('outbound', 'inbound')),
	CONSTRAINT "touchpoints_outcome" CHECK ("touchpoints"."outcome" in ('reached', 'no_answer', 'left_message', 'busy', 'sent'))
);
--> statement-breakpoint
CREATE TABLE "approach_counts" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"occurred_on" date NOT NULL,
	"channel" text NOT NULL,
	"count" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "approach_counts_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "approach_counts_channel" CHECK ("approach_counts"."channel" in ('message', 'phone', 'email', 'advert', 'referral', 'other'))
);
--> statement-breakpoint
CREATE TABLE "work_entries" (
	"agency_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"occurred_on" date NOT NULL,
	"kind" text NOT NULL,
	"companies_mapped" integer DEFAULT 0 NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"text_for_client" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "work_entries_agency_id_id_pk" PRIMARY KEY("agency_id","id"),
	CONSTRAINT "work_entries_kind" CHECK ("work_entries"."kind" in ('market_mapping', 'advert', 'sourcing', 'interviews', 'references', 'consultation', 'other'))
);
--> statement-breakpoint
ALTER TABLE "sample_records" ADD CONSTRAINT "sample_records_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacies" ADD CONSTRAINT "candidacies_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacies" ADD CONSTRAINT "candidacies_agency_id_candidate_id_candidates_agency_id_id_fk" FOREIGN KEY ("agency_id","candidate_id") REFERENCES "public"."candidates"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacies" ADD CONSTRAINT "candidacies_agency_id_created_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","created_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_expectations" ADD CONSTRAINT "candidacy_expectations_agency_id_candidacy_id_candidacies_agency_id_id_fk" FOREIGN KEY ("agency_id","candidacy_id") REFERENCES "public"."candidacies"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_expectations" ADD CONSTRAINT "candidacy_expectations_agency_id_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_reasons" ADD CONSTRAINT "candidacy_reasons_agency_id_candidacy_id_candidacies_agency_id_id_fk" FOREIGN KEY ("agency_id","candidacy_id") REFERENCES "public"."candidacies"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_reasons" ADD CONSTRAINT "candidacy_reasons_agency_id_requirement_id_project_requirements_agency_id_id_fk" FOREIGN KEY ("agency_id","requirement_id") REFERENCES "public"."project_requirements"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_reasons" ADD CONSTRAINT "candidacy_reasons_agency_id_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_stage_changes" ADD CONSTRAINT "candidacy_stage_changes_agency_id_candidacy_id_candidacies_agency_id_id_fk" FOREIGN KEY ("agency_id","candidacy_id") REFERENCES "public"."candidacies"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_stage_changes" ADD CONSTRAINT "candidacy_stage_changes_agency_id_changed_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","changed_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_agency_id_created_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","created_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_agency_id_created_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","created_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_agency_id_client_id_clients_agency_id_id_fk" FOREIGN KEY ("agency_id","client_id") REFERENCES "public"."clients"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_imports" ADD CONSTRAINT "project_imports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_imports" ADD CONSTRAINT "project_imports_agency_id_uploaded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","uploaded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_agency_id_member_id_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","member_id") REFERENCES "public"."memberships"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_agency_id_invitation_id_invitations_agency_id_id_fk" FOREIGN KEY ("agency_id","invitation_id") REFERENCES "public"."invitations"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_agency_id_invited_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","invited_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."contact_sessions" ADD CONSTRAINT "contact_sessions_identity_id_contact_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "auth"."contact_identities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_visits" ADD CONSTRAINT "portal_visits_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_visits" ADD CONSTRAINT "portal_visits_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_contacts" ADD CONSTRAINT "project_contacts_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_contacts" ADD CONSTRAINT "project_contacts_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_off_limits" ADD CONSTRAINT "project_off_limits_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_pay_ranges" ADD CONSTRAINT "project_pay_ranges_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_process_steps" ADD CONSTRAINT "project_process_steps_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_process_steps" ADD CONSTRAINT "project_process_steps_agency_id_interviewer_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","interviewer_contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_requirements" ADD CONSTRAINT "project_requirements_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kickoffs" ADD CONSTRAINT "kickoffs_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kickoffs" ADD CONSTRAINT "kickoffs_agency_id_saved_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","saved_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_status_changes" ADD CONSTRAINT "project_status_changes_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_status_changes" ADD CONSTRAINT "project_status_changes_agency_id_changed_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","changed_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_agency_id_client_id_clients_agency_id_id_fk" FOREIGN KEY ("agency_id","client_id") REFERENCES "public"."clients"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_agency_id_lead_consultant_id_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","lead_consultant_id") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_agency_id_created_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","created_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_handovers" ADD CONSTRAINT "report_handovers_agency_id_report_id_weekly_reports_agency_id_id_fk" FOREIGN KEY ("agency_id","report_id") REFERENCES "public"."weekly_reports"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_handovers" ADD CONSTRAINT "report_handovers_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_handovers" ADD CONSTRAINT "report_handovers_agency_id_marked_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","marked_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_reports" ADD CONSTRAINT "weekly_reports_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_reports" ADD CONSTRAINT "weekly_reports_agency_id_edited_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","edited_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_reports" ADD CONSTRAINT "weekly_reports_agency_id_sent_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","sent_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_activities" ADD CONSTRAINT "schedule_activities_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_activities" ADD CONSTRAINT "schedule_activities_agency_id_done_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","done_recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_handovers" ADD CONSTRAINT "schedule_handovers_agency_id_version_id_schedule_versions_agency_id_id_fk" FOREIGN KEY ("agency_id","version_id") REFERENCES "public"."schedule_versions"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_handovers" ADD CONSTRAINT "schedule_handovers_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_handovers" ADD CONSTRAINT "schedule_handovers_agency_id_marked_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","marked_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_responses" ADD CONSTRAINT "schedule_responses_agency_id_version_id_schedule_versions_agency_id_id_fk" FOREIGN KEY ("agency_id","version_id") REFERENCES "public"."schedule_versions"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_responses" ADD CONSTRAINT "schedule_responses_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_versions" ADD CONSTRAINT "schedule_versions_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_versions" ADD CONSTRAINT "schedule_versions_agency_id_published_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","published_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_entries" ADD CONSTRAINT "timeline_entries_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_projects" ADD CONSTRAINT "touchpoint_projects_agency_id_touchpoint_id_touchpoints_agency_id_id_fk" FOREIGN KEY ("agency_id","touchpoint_id") REFERENCES "public"."touchpoints"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_projects" ADD CONSTRAINT "touchpoint_projects_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_agency_id_client_id_clients_agency_id_id_fk" FOREIGN KEY ("agency_id","client_id") REFERENCES "public"."clients"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_agency_id_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approach_counts" ADD CONSTRAINT "approach_counts_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approach_counts" ADD CONSTRAINT "approach_counts_agency_id_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_entries" ADD CONSTRAINT "work_entries_agency_id_project_id_projects_agency_id_id_fk" FOREIGN KEY ("agency_id","project_id") REFERENCES "public"."projects"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_entries" ADD CONSTRAINT "work_entries_agency_id_recorded_by_memberships_agency_id_id_fk" FOREIGN KEY ("agency_id","recorded_by") REFERENCES "public"."memberships"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_time" ON "audit_entries" USING btree ("agency_id","occurred_at");--> statement-breakpoint
CREATE UNIQUE INDEX "candidacies_once" ON "candidacies" USING btree ("agency_id","project_id","candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "candidacies_public_number" ON "candidacies" USING btree ("agency_id","project_id","public_number");--> statement-breakpoint
CREATE INDEX "candidacies_candidate" ON "candidacies" USING btree ("agency_id","candidate_id");--> statement-breakpoint
CREATE INDEX "candidacies_created_by" ON "candidacies" USING btree ("agency_id","created_by");--> statement-breakpoint
CREATE INDEX "candidacy_expectations_candidacy" ON "candidacy_expectations" USING btree ("agency_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "candidacy_expectations_by" ON "candidacy_expectations" USING btree ("agency_id","recorded_by");--> statement-breakpoint
CREATE INDEX "candidacy_reasons_candidacy" ON "candidacy_reasons" USING btree ("agency_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "candidacy_reasons_requirement" ON "candidacy_reasons" USING btree ("agency_id","requirement_id");--> statement-breakpoint
CREATE INDEX "candidacy_reasons_by" ON "candidacy_reasons" USING btree ("agency_id","recorded_by");--> statement-breakpoint
CREATE INDEX "candidacy_stage_changes_candidacy" ON "candidacy_stage_changes" USING btree ("agency_id","candidacy_id","occurred_at");--> statement-breakpoint
CREATE INDEX "candidacy_stage_changes_by" ON "candidacy_stage_changes" USING btree ("agency_id","changed_by");--> statement-breakpoint
CREATE INDEX "candidates_search" ON "candidates" USING btree ("agency_id","search_name");--> statement-breakpoint
CREATE INDEX "candidates_created_by" ON "candidates" USING btree ("agency_id","created_by");--> statement-breakpoint
CREATE INDEX "clients_created_by" ON "clients" USING btree ("agency_id","created_by");--> statement-breakpoint
CREATE INDEX "clients_search" ON "clients" USING btree ("agency_id","search_name");--> statement-breakpoint
CREATE INDEX "contacts_client" ON "contacts" USING btree ("agency_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_email" ON "contacts" USING btree ("agency_id","client_id","email");--> statement-breakpoint
CREATE INDEX "contacts_by_email" ON "contacts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "project_imports_by" ON "project_imports" USING btree ("agency_id","uploaded_by");--> statement-breakpoint
CREATE INDEX "mail_messages_contact" ON "mail_messages" USING btree ("agency_id","contact_id");--> statement-breakpoint
CREATE INDEX "mail_messages_member" ON "mail_messages" USING btree ("agency_id","member_id");--> statement-breakpoint
CREATE INDEX "mail_messages_invitation" ON "mail_messages" USING btree ("agency_id","invitation_id");--> statement-breakpoint
CREATE INDEX "mail_messages_project" ON "mail_messages" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_messages_message_id" ON "mail_messages" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "mail_messages_recent" ON "mail_messages" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mail_messages_due" ON "mail_messages" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "auth"."accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "auth"."sessions" USING btree ("token");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "auth"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "auth"."users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "auth"."verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "invitations_invited_by" ON "invitations" USING btree ("agency_id","invited_by");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_user" ON "memberships" USING btree ("agency_id","user_id");--> statement-breakpoint
CREATE INDEX "memberships_by_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "contact_codes_email" ON "auth"."contact_codes" USING btree ("email","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_identities_email" ON "auth"."contact_identities" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_sessions_token" ON "auth"."contact_sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "contact_sessions_identity" ON "auth"."contact_sessions" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "portal_visits_contact" ON "portal_visits" USING btree ("agency_id","contact_id");--> statement-breakpoint
CREATE INDEX "project_contacts_contact" ON "project_contacts" USING btree ("agency_id","contact_id");--> statement-breakpoint
CREATE INDEX "project_off_limits_project" ON "project_off_limits" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_pay_ranges_type" ON "project_pay_ranges" USING btree ("agency_id","project_id","contract_type");--> statement-breakpoint
CREATE INDEX "project_process_steps_project" ON "project_process_steps" USING btree ("agency_id","project_id","position");--> statement-breakpoint
CREATE INDEX "project_process_steps_interviewer" ON "project_process_steps" USING btree ("agency_id","interviewer_contact_id");--> statement-breakpoint
CREATE INDEX "project_requirements_project" ON "project_requirements" USING btree ("agency_id","project_id","position");--> statement-breakpoint
CREATE INDEX "kickoffs_saved_by" ON "kickoffs" USING btree ("agency_id","saved_by");--> statement-breakpoint
CREATE INDEX "project_status_changes_project" ON "project_status_changes" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "project_status_changes_by" ON "project_status_changes" USING btree ("agency_id","changed_by");--> statement-breakpoint
CREATE INDEX "projects_client" ON "projects" USING btree ("agency_id","client_id");--> statement-breakpoint
CREATE INDEX "projects_lead" ON "projects" USING btree ("agency_id","lead_consultant_id");--> statement-breakpoint
CREATE INDEX "projects_created_by" ON "projects" USING btree ("agency_id","created_by");--> statement-breakpoint
CREATE INDEX "projects_recent" ON "projects" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "projects_portal" ON "projects" USING btree ("portal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "projects_import_key" ON "projects" USING btree ("agency_id","import_key");--> statement-breakpoint
CREATE UNIQUE INDEX "report_handovers_once" ON "report_handovers" USING btree ("agency_id","report_id","contact_id");--> statement-breakpoint
CREATE INDEX "report_handovers_contact" ON "report_handovers" USING btree ("agency_id","contact_id");--> statement-breakpoint
CREATE INDEX "report_handovers_marked_by" ON "report_handovers" USING btree ("agency_id","marked_by");--> statement-breakpoint
CREATE UNIQUE INDEX "weekly_reports_week" ON "weekly_reports" USING btree ("agency_id","project_id","iso_year","iso_week");--> statement-breakpoint
CREATE INDEX "weekly_reports_edited_by" ON "weekly_reports" USING btree ("agency_id","edited_by");--> statement-breakpoint
CREATE INDEX "weekly_reports_sent_by" ON "weekly_reports" USING btree ("agency_id","sent_by");--> statement-breakpoint
CREATE INDEX "schedule_activities_project" ON "schedule_activities" USING btree ("agency_id","project_id","date");--> statement-breakpoint
CREATE INDEX "schedule_activities_done_by" ON "schedule_activities" USING btree ("agency_id","done_recorded_by");--> statement-breakpoint
CREATE UNIQUE INDEX "schedule_handovers_once" ON "schedule_handovers" USING btree ("agency_id","version_id","contact_id");--> statement-breakpoint
CREATE INDEX "schedule_handovers_contact" ON "schedule_handovers" USING btree ("agency_id","contact_id");--> statement-breakpoint
CREATE INDEX "schedule_handovers_marked_by" ON "schedule_handovers" USING btree ("agency_id","marked_by");--> statement-breakpoint
CREATE INDEX "schedule_responses_version" ON "schedule_responses" USING btree ("agency_id","version_id");--> statement-breakpoint
CREATE INDEX "schedule_responses_contact" ON "schedule_responses" USING btree ("agency_id","contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "schedule_versions_number" ON "schedule_versions" USING btree ("agency_id","project_id","number");--> statement-breakpoint
CREATE INDEX "schedule_versions_by" ON "schedule_versions" USING btree ("agency_id","published_by");--> statement-breakpoint
CREATE INDEX "timeline_entries_project" ON "timeline_entries" USING btree ("agency_id","project_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "timeline_entries_fact" ON "timeline_entries" USING btree ("agency_id","fact_id");--> statement-breakpoint
CREATE INDEX "touchpoint_projects_project" ON "touchpoint_projects" USING btree ("agency_id","project_id");--> statement-breakpoint
CREATE INDEX "touchpoints_client" ON "touchpoints" USING btree ("agency_id","client_id","occurred_at");--> statement-breakpoint
CREATE INDEX "touchpoints_contact" ON "touchpoints" USING btree ("agency_id","contact_id");--> statement-breakpoint
CREATE INDEX "touchpoints_by" ON "touchpoints" USING btree ("agency_id","recorded_by");--> statement-breakpoint
CREATE INDEX "approach_counts_project" ON "approach_counts" USING btree ("agency_id","project_id","occurred_on");--> statement-breakpoint
CREATE INDEX "approach_counts_by" ON "approach_counts" USING btree ("agency_id","recorded_by");--> statement-breakpoint
CREATE INDEX "work_entries_project" ON "work_entries" USING btree ("agency_id","project_id","occurred_on");--> statement-breakpoint
CREATE INDEX "work_entries_by" ON "work_entries" USING btree ("agency_id","recorded_by");