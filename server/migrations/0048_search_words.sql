CREATE TABLE "search_words" (
	"agency_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"client_id" uuid,
	CONSTRAINT "search_words_agency_id_subject_id_word_pk" PRIMARY KEY("agency_id","subject_id","word"),
	CONSTRAINT "search_words_kind" CHECK ("search_words"."kind" in ('client', 'contact', 'project', 'candidate'))
);
--> statement-breakpoint
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_words_begin" ON "search_words" USING btree ("agency_id","kind","word","subject_id");