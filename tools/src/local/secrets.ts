import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { newActorKeys, newAuditKeys, newSealingKeys } from '@gatehouse/platform/provisioning';
import { z } from 'zod';
import { Failure } from './failure.js';
import { writeSafely } from './write-safely.js';

const keyPair = z.object({ privateKey: z.string(), publicKey: z.string() });
const passwords = z.record(z.string(), z.string());

const secretsSchema = z.object({
  /** The password of each NATS user. */
  nats: passwords,
  /** The password of each PostgreSQL role, by the name of its service, and of `postgres`. */
  database: passwords,
  /** With what the gateway signs actors. */
  actorKeys: keyPair,
  /** With what links are sealed for whoever sends the mail. */
  sealingKeys: keyPair,
  /** With what identity encrypts its signing keys: 32 bytes in base64. */
  keyEncryptionKey: z.string(),
  /** With what mail providers sign what they report, as Standard Webhooks writes it. Earlier folders have none yet. */
  mailEventsSecret: z.string().optional(),
  /** With what audit signs the heads of its chains. Earlier folders have none yet. */
  auditKeys: keyPair.optional(),
});

/** Everything that the parts of one data folder keep from the rest of the world. */
export type Secrets = Required<z.infer<typeof secretsSchema>>;

/** For whom a password is kept. */
export interface Holders {
  nats: string[];
  database: string[];
}

/** Reads the secrets from `file`, and makes up at random those that are not there yet. */
export async function openSecrets(file: string, holders: Holders): Promise<Secrets> {
  const known = await readSecrets(file);
  const secrets: Secrets = {
    nats: withPasswords(holders.nats, known?.nats),
    database: withPasswords(holders.database, known?.database),
    actorKeys: known?.actorKeys ?? newActorKeys(),
    sealingKeys: known?.sealingKeys ?? (await newSealingKeys()),
    keyEncryptionKey: known?.keyEncryptionKey ?? randomBytes(32).toString('base64'),
    auditKeys: known?.auditKeys ?? newAuditKeys(),
    mailEventsSecret: known?.mailEventsSecret ?? `whsec_${randomBytes(32).toString('base64')}`,
  };
  const content = JSON.stringify(secrets, null, 2);
  if (content !== JSON.stringify(known, null, 2)) await writeSafely(file, content);
  return secrets;
}

async function readSecrets(file: string): Promise<z.infer<typeof secretsSchema> | undefined> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return secretsSchema.parse(JSON.parse(content));
  } catch {
    // Made anew, they would no longer fit the database that was set up with the old ones.
    throw new Failure(`${file} is damaged: restore it, or begin anew with --reset.`);
  }
}

function withPasswords(
  names: string[],
  known: Record<string, string> = {},
): Record<string, string> {
  const missing = names.filter((name) => known[name] === undefined);
  const added = missing.map((name) => [name, randomBytes(32).toString('base64url')]);
  return { ...known, ...(Object.fromEntries(added) as Record<string, string>) };
}
