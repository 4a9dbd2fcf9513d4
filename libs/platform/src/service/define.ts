import type { ServiceName } from '@gatehouse/contracts';
import type { DynamicModule, Type } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import type { z } from 'zod';
import type { serviceSettings } from '../config/common-settings.js';

/** A service: its name, its settings, and the Nest module that it consists of. */
export interface Service<Settings extends z.ZodObject = z.ZodObject> {
  name: ServiceName;
  settings: Settings;
  /** Handlers, event handlers, recurring tasks and queues are discovered among the providers of this module and those it imports. */
  module: Type<object> | DynamicModule;
  entities: EntitySchema[];
}

/** The settings that every service has, which its own extend. */
export type SettingsSchema = z.ZodObject<typeof serviceSettings>;

export type CommonSettings = z.output<SettingsSchema>;

/** Injects a service's settings, as they were parsed at the start. */
export const SETTINGS = Symbol('settings');

/** Injects a service's `CurrentSettings`: the settings that follow their files while the process runs. */
export const CURRENT_SETTINGS = Symbol('current settings');

/** Declares a service; its settings extend {@link serviceSettings}. */
export const defineService = <Settings extends SettingsSchema>(
  service: Service<Settings>,
): Service<Settings> => service;
