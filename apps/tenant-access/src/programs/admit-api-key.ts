import { NotSignedIn, type InputOf } from '@gatehouse/contracts';
import { admitApiKey, type ApiKeyAdmission } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ApiKeyUses } from './api-key-uses.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { hasExpired, permittedBy } from './api-key.rules.js';
import { ProgramAdmission } from './program-admission.js';

/** Decides what the holder of a key may do. Gateways ask where they do not remember it, or what they remember was revoked. */
@Handles(admitApiKey, { scope: ({ keyHash }) => ({ token_hash: keyHash }) })
export class AdmitApiKey implements UseCase<typeof admitApiKey> {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly programs: ProgramAdmission,
    private readonly uses: ApiKeyUses,
  ) {}

  /** @throws NotSignedIn if the key is unknown or has expired; SessionEnded while the organization's access is closed */
  async run(_: InputOf<typeof admitApiKey>, context: Context): Promise<ApiKeyAdmission> {
    const key = await this.keys.findHeld(context);
    const now = await context.transaction.now();
    if (!key || hasExpired(key, now)) throw new NotSignedIn();
    const { organizationId, serviceAccountId } = key;
    const { actor, epochs } = await this.programs.admit(context, organizationId, serviceAccountId);
    this.uses.add(key.id, now);
    return {
      actor: { ...actor, keyId: key.id, permissions: permittedBy(key, actor.permissions) },
      epochs,
      expiresAt: key.expiresAt,
      networks: key.networks,
    };
  }
}
