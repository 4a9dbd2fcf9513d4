import { allCalls, topology } from '@gatehouse/contracts/topology';
import { handlersAmong, subscriptionsAmong, type Service } from '@gatehouse/platform';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import type { DynamicModule, Provider, Type } from '@nestjs/common';

type AnyModule = Type<object> | DynamicModule;

/**
 * Compares what the classes of a service declare with the contracts and the topology, without starting it.
 * @returns calls without a handler, handlers of another service's calls, and events subscribed to in one place only
 */
export function wiringFaults({ name, module }: Service): string[] {
  const instances = [...providersOf(module)].map(
    (type) => Object.create(type.prototype as object) as object,
  );
  const handled = handlersAmong(instances).map(({ contract }) => contract.subject);
  const subscribed = subscriptionsAmong(instances).map(({ event }) => event.subject);
  const calls = allCalls.filter(({ service }) => service === name).map(({ subject }) => subject);
  const events = topology[name].subscribes.map(({ subject }) => subject);
  return [
    ...missing(calls, handled, 'has no handler'),
    ...missing(handled, calls, `is no call of ${name}`),
    ...missing(events, subscribed, 'is in the topology, and nothing subscribes to it'),
    ...missing(subscribed, events, 'is subscribed to, and not in the topology'),
  ];
}

/** The classes that a module and those it imports provide. */
function providersOf(module: AnyModule, seen = new Set<object>()): Set<Type<object>> {
  const found = new Set<Type<object>>();
  if (seen.has(module)) return found;
  seen.add(module);
  const { type, dynamic } =
    'module' in module
      ? { type: module.module as Type<object>, dynamic: module }
      : { type: module, dynamic: undefined };
  const listed = <T>(key: string): T[] => (Reflect.getMetadata(key, type) as T[] | undefined) ?? [];
  const providers = [...listed<Provider>(MODULE_METADATA.PROVIDERS), ...(dynamic?.providers ?? [])];
  for (const provider of providers) {
    if (typeof provider === 'function') found.add(provider as Type<object>);
    else if ('useClass' in provider) found.add(provider.useClass as Type<object>);
  }
  const imports = [
    ...listed<AnyModule>(MODULE_METADATA.IMPORTS),
    ...((dynamic?.imports ?? []) as AnyModule[]),
  ];
  for (const imported of imports)
    for (const provider of providersOf(imported, seen)) found.add(provider);
  return found;
}

const missing = (those: string[], among: string[], what: string): string[] =>
  those.filter((subject) => !among.includes(subject)).map((subject) => `${subject} ${what}`);
