ALTER TABLE "projects" ADD COLUMN "kickoff_before_on" date;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "heard_before" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "schedule_before_on" date;