CREATE TABLE "touchpoint_participants" (
	"agency_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	CONSTRAINT "touchpoint_participants_agency_id_touchpoint_id_contact_id_pk" PRIMARY KEY("agency_id","touchpoint_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "touchpoint_projects" ADD COLUMN "with_commissioning" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "touchpoint_participants" ADD CONSTRAINT "touchpoint_participants_agency_id_touchpoint_id_touchpoints_agency_id_id_fk" FOREIGN KEY ("agency_id","touchpoint_id") REFERENCES "public"."touchpoints"("agency_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_participants" ADD CONSTRAINT "touchpoint_participants_agency_id_contact_id_contacts_agency_id_id_fk" FOREIGN KEY ("agency_id","contact_id") REFERENCES "public"."contacts"("agency_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "touchpoint_participants_contact" ON "touchpoint_participants" USING btree ("agency_id","contact_id");--> statement-breakpoint
ALTER TABLE public.touchpoint_participants ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY of_agency ON public.touchpoint_participants
  USING (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid)
  WITH CHECK (agency_id = nullif(current_setting('app.agency_id', true), '')::uuid);
--> statement-breakpoint
-- Who was logged before: the main contact, and everybody of a finished kickoff.
INSERT INTO public.touchpoint_participants (agency_id, touchpoint_id, contact_id)
  SELECT t.agency_id, t.id, t.contact_id FROM public.touchpoints t WHERE t.contact_id IS NOT NULL
  UNION
  SELECT k.agency_id, k.touchpoint_id, c.id
  FROM public.kickoffs k
  CROSS JOIN LATERAL jsonb_array_elements_text(k.answers -> 'attendeeContactIds') AS attendee (id)
  JOIN public.touchpoints t ON t.agency_id = k.agency_id AND t.id = k.touchpoint_id
  JOIN public.contacts c ON c.agency_id = k.agency_id AND c.id = attendee.id::uuid AND c.client_id = t.client_id
  WHERE k.completed_at IS NOT NULL;
--> statement-breakpoint
-- Roles of that time are not known; those of today stand in for them.
UPDATE public.touchpoint_projects l SET with_commissioning = true
  WHERE EXISTS (
    SELECT FROM public.touchpoint_participants p
    JOIN public.project_contacts r ON r.agency_id = p.agency_id AND r.contact_id = p.contact_id
    WHERE p.agency_id = l.agency_id AND p.touchpoint_id = l.touchpoint_id
      AND r.project_id = l.project_id AND r.role = 'commissioning');
