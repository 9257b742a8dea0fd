// The tables whose rows are facts with a receipt, written out by hand.

export const RECORD_TABLES = [
  'commitments',
  'targets',
  'objectives',
  'audiences',
  'models',
  'model_sites',
  'events',
  'action_months',
  'responsibilities',
  'budgets',
  'references',
  'recipients',
  'contacts',
  'records',
] as const;
