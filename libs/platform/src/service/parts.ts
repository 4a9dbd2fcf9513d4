import type { Call, Event, EventData } from '@gatehouse/contracts';
import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import type { z } from 'zod';
import { Handles, HandlesInSteps, type HandlesOptions } from '../answers/handles.js';
import type { UseCase } from '../answers/use-case.js';
import type { CallContext } from '../calls/context.js';
import type { Scope } from '../database/scope.js';
import { DeadLetterKeeper } from '../events/dead-letter.js';
import { Subscribes, type EventHandler } from '../events/subscribes.js';
import type { CurrentSettings } from '../process/settings.js';
import { BackgroundWorker, type Worker } from './background-worker.js';
import type { Service, SettingsSchema } from './define.js';

// The way in which services were put together before they had modules; it goes with the last of those.

export type Reaction<E extends Event> = EventHandler<E>;

export interface ServiceParts {
  calls: Type<object>[];
  hearings?: { reactions: Type<object>[] }[];
  deadLetters?: Type<DeadLetterKeeper>;
  providers: Provider[];
  entities: EntitySchema[];
  workers?: Type<Worker>[];
}

export function answer<C extends Call>(
  contract: C,
  useCase: Type<UseCase<C>>,
  options: HandlesOptions<C> = {},
): Type<object> {
  Handles(contract, options)(useCase);
  return useCase;
}

export function answerInSteps<C extends Call>(
  contract: C,
  useCase: Type<UseCase<C, CallContext>>,
): Type<object> {
  HandlesInSteps(contract)(useCase);
  return useCase;
}

export function hear<E extends Event>(
  event: E,
  reaction: Type<EventHandler<E>> | Type<EventHandler<E>>[],
  scope: (data: EventData<E>) => Scope,
  each = false,
): { reactions: Type<object>[] } {
  const reactions = Array.isArray(reaction) ? reaction : [reaction];
  for (const one of reactions) Subscribes(event, { scope, each })(one);
  return { reactions };
}

export const hearEach = <E extends Event>(
  event: E,
  reaction: Type<EventHandler<E>>,
  scope: (data: EventData<E>) => Scope,
): { reactions: Type<object>[] } => hear(event, reaction, scope, true);

@Module({})
class PartsModule {}

export const defineParts = <S extends SettingsSchema>(service: {
  name: Service['name'];
  settings: S;
  parts: (settings: z.output<S>, current: CurrentSettings<S>) => ServiceParts;
}): Service<S> => {
  const entities: EntitySchema[] = [];
  return {
    name: service.name,
    settings: service.settings,
    entities,
    module: (settings, current): DynamicModule => {
      const parts = service.parts(settings as z.output<S>, current);
      entities.splice(0, entities.length, ...parts.entities);
      for (const worker of parts.workers ?? []) BackgroundWorker()(worker);
      const keeper = parts.deadLetters;
      return {
        module: PartsModule,
        providers: [
          ...parts.providers,
          ...new Set((parts.hearings ?? []).flatMap(({ reactions }) => reactions)),
          ...(keeper ? [{ provide: DeadLetterKeeper, useExisting: keeper }] : []),
        ],
      };
    },
  };
};
