CREATE TABLE "auth"."known_devices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."sign_in_tries" (
	"subject" text NOT NULL,
	"device" text NOT NULL,
	"failures" integer NOT NULL,
	"last_tried_at" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone,
	CONSTRAINT "sign_in_tries_subject_device_pk" PRIMARY KEY("subject","device")
);
--> statement-breakpoint
ALTER TABLE "auth"."known_devices" ADD CONSTRAINT "known_devices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "known_devices_user_token" ON "auth"."known_devices" USING btree ("user_id","token_hash");--> statement-breakpoint
CREATE INDEX "sign_in_tries_last" ON "auth"."sign_in_tries" USING btree ("last_tried_at");