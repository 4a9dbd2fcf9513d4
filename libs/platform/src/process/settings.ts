import { z } from 'zod';

/** A setting that is missing or wrong: one sentence for whoever starts the process. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Settings that every service has. */
export const commonSettings = {
  NATS_URL: z.url(),
  OPS_PORT: z.coerce.number().int().min(0).max(65_535).default(9464),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
};

/** Settings of a service that answers calls and keeps data. */
export const serviceSettings = {
  ...commonSettings,
  DATABASE_URL: z.url(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** The gateway's public Ed25519 key (SPKI, DER, base64): whoever states an actor must have signed it. */
  ACTOR_VERIFICATION_KEY: z.base64(),
};

/**
 * Reads settings from the environment. One that is empty counts as none: that is how Compose and many scripts leave one out.
 * @throws SettingsError which names every setting that is missing or wrong
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  env: NodeJS.ProcessEnv,
): z.output<Schema> {
  const given = Object.entries(env).filter(([, value]) => value !== '');
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) =>
    issue.path.length === 0 ? issue.message : `${issue.path.join('.')} (${issue.message})`,
  );
  throw new SettingsError(`Settings are missing or wrong: ${faults.join('; ')}.`);
}
