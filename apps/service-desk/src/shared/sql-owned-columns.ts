/** The columns that every table with rows of customers has. */
export const ownedColumns = {
  id: { type: 'uuid', primary: true },
  providerId: { type: 'uuid' },
  customerId: { type: 'uuid' },
  createdAt: { type: 'timestamptz' },
} as const;
