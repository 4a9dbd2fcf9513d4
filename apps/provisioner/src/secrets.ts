import { randomBytes } from 'node:crypto';
import { newActorKeys, newAuditKeys, newSealingKeys } from '@gatehouse/platform/provisioning';
import { databasePassword, databaseServices, natsPassword, natsUsers } from './names.js';

export type Secrets = Readonly<Record<string, string>>;

/** Letters and digits that begin with a letter: they need no quotes in a URL, a shell or a configuration. */
const password = (): string => `p${randomBytes(32).toString('hex')}`;

/**
 * Everything that is secret in an installation, made up at random, by the name of its setting.
 * @param sources who else publishes events
 */
export async function makeSecrets(sources: readonly string[] = []): Promise<Secrets> {
  const actor = newActorKeys();
  const sealing = await newSealingKeys();
  return {
    OPERATOR_PASSWORD: password(),
    POSTGRES_PASSWORD: password(),
    ...passwords(databaseServices.map(databasePassword)),
    ...passwords(natsUsers.map(natsPassword)),
    NATS_PASSWORD_CLUSTER: password(),
    ACTOR_SIGNING_KEY: actor.privateKey,
    ACTOR_VERIFICATION_KEY: actor.publicKey,
    SEALING_KEY: sealing.publicKey,
    UNSEALING_KEY: sealing.privateKey,
    AUDIT_SIGNING_KEY: newAuditKeys().privateKey,
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    EVENT_SOURCE_PASSWORDS: sources.map((source) => `${source}=${password()}`).join(','),
    MAIL_EVENTS_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
  };
}

/** As Docker Compose and shells read it: no value has an apostrophe in it. */
export const envFile = (secrets: Secrets): string =>
  Object.entries(secrets)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('');

const passwords = (names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, password()]));
