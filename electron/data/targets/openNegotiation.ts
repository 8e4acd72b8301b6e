/** Of `targets`: its negotiation is there and not archived. Reminders tell of it step by step, not among the counts. */
export const HAS_OPEN_NEGOTIATION = `EXISTS (SELECT 1 FROM negotiations n
  WHERE n.id = targets.negotiation_id AND n.archived_at_ms IS NULL)`;
