import { z } from 'zod';

export const AccessStatus = z.enum(['off', 'pending', 'accepted', 'disabled']);

export type AccessStatus = z.infer<typeof AccessStatus>;

export type AccessAction = 'enable' | 'accept' | 'disable';

interface Standing {
  status: AccessStatus;
  acceptedAt: Date | null;
}

/**
 * The access state machine. Re-enabling a customer that had accepted the terms restores `accepted`; otherwise it is `pending` again.
 * Transitions that are not listed are invalid.
 */
export const accessTransitions: Readonly<
  Record<
    AccessStatus,
    Partial<Record<AccessAction, AccessStatus | ((grant: Standing) => AccessStatus)>>
  >
> = {
  off: { enable: 'pending' },
  pending: { accept: 'accepted', disable: 'disabled' },
  accepted: { disable: 'disabled' },
  disabled: { enable: ({ acceptedAt }) => (acceptedAt ? 'accepted' : 'pending') },
};

/** The status after an action; undefined if the action is invalid. */
export function nextAccessStatus(grant: Standing, action: AccessAction): AccessStatus | undefined {
  const next = accessTransitions[grant.status][action];
  return typeof next === 'function' ? next(grant) : next;
}

/** Whether the customer's people may sign in. */
export const isAccessOpen = ({ status }: Pick<Standing, 'status'>): boolean =>
  status === 'pending' || status === 'accepted';
