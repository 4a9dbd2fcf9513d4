import type { AccessGrant as AccessGrantView } from '@gatehouse/contracts/tenant-access';
import type { AccessGrant } from './access-grant.rules.js';

export const accessView = ({
  status,
  areas,
  pendingSince,
  acceptedAt,
  disabledAt,
  activationRole: role,
  activationLanguage: language,
}: AccessGrant): AccessGrantView => ({
  status,
  areas,
  pendingSince,
  acceptedAt,
  disabledAt,
  role,
  language,
});
