/** The columns of every table of which each row belongs to a customer. */
export const ownedColumns = {
  id: { type: 'uuid', primary: true },
  providerId: { type: 'uuid' },
  customerId: { type: 'uuid' },
  createdAt: { type: 'timestamptz' },
} as const;
