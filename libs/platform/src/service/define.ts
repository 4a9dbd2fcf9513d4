import type { ServiceName } from '@gatehouse/contracts';
import type { Provider, Type } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import type { z } from 'zod';
import type { DeadLetterKeeper } from '../events/dead-letter.js';
import type { Hearing } from '../events/hear.js';
import type { Check } from '../process/operations.js';
import type { serviceSettings } from '../process/common-settings.js';
import type { CurrentSettings } from '../process/settings.js';

/** Something that works in the background for as long as the service runs. */
export interface Worker {
  start(): void | Promise<void>;
  stop(): Promise<void>;
  /** What it has to have done before the service can serve. */
  check?: Check;
}

export interface ServiceParts {
  /** The calls that it answers, from `answer` and `answerInSteps`. */
  calls: Type<object>[];
  /** The events that it takes in, from `hear`. */
  hearings?: Hearing[];
  /** The one of the providers that keeps the dead letters of all services, where this service does. */
  deadLetters?: Type<DeadLetterKeeper>;
  providers: Provider[];
  entities: EntitySchema[];
  /** Those of the providers that run in the background. */
  workers?: Type<Worker>[];
}

/** A service: its name, its settings, and what it is made of. */
export interface Service<Settings extends z.ZodObject = z.ZodObject> {
  name: ServiceName;
  settings: Settings;
  parts: (settings: z.output<Settings>, current: CurrentSettings<Settings>) => ServiceParts;
}

/** The settings that every service has, which its own extend. */
export type SettingsSchema = z.ZodObject<typeof serviceSettings>;

export type CommonSettings = z.output<SettingsSchema>;

/** Declares a service; its settings extend {@link serviceSettings}. */
export const defineService = <Settings extends SettingsSchema>(
  service: Service<Settings>,
): Service<Settings> => service;
