import type { ServiceName } from '@gatehouse/contracts';
import { defineService, type Service, type SettingsSchema } from '@gatehouse/platform';
import { serviceSettings } from '@gatehouse/platform/config';
import { Module, type Provider } from '@nestjs/common';
import { z } from 'zod';

@Module({})
class TestModule {}

/** A service that consists of these providers and has no settings of its own. */
export const serviceOf = (name: ServiceName, ...providers: Provider[]): Service<SettingsSchema> =>
  defineService({
    name,
    settings: z.object(serviceSettings),
    module: { module: TestModule, providers },
    entities: [],
  });
