import { accessCanaries } from './access-canaries.js';
import { browserCanaries } from './browser-canaries.js';
import type { Canary } from './canary.js';
import { deliveryCanaries } from './delivery-canaries.js';
import { invitationCanaries } from './invitation-canaries.js';
import { memberCanaries } from './member-canaries.js';
import { sessionCanaries } from './session-canaries.js';

export const canaries: readonly Canary[] = [
  ...accessCanaries,
  ...memberCanaries,
  ...invitationCanaries,
  ...sessionCanaries,
  ...browserCanaries,
  ...deliveryCanaries,
];
