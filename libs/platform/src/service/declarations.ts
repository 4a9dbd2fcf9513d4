import 'reflect-metadata';
import { Injectable, type Type } from '@nestjs/common';

/** Metadata that a decorator puts on classes, to be discovered among a service's providers. */
export interface Declaration<T> {
  /** Also makes the class injectable. */
  declare(target: Type<object>, declared: T): void;
  /** Each declaration, with the instance of the class that made it. */
  among(providers: Iterable<object>): { instance: object; declared: T }[];
}

/** @param key of declarations with the same key on one class, the last one wins */
export function declarations<T>(name: string, key: (declared: T) => unknown): Declaration<T> {
  const metadata = `gatehouse:${name}`;
  const of = (target: object): T[] =>
    (Reflect.getOwnMetadata(metadata, target) as T[] | undefined) ?? [];
  return {
    declare(target, declared) {
      Injectable()(target);
      const others = of(target).filter((other) => key(other) !== key(declared));
      Reflect.defineMetadata(metadata, [...others, declared], target);
    },
    among: (providers) =>
      [...new Set(providers)].flatMap((instance) =>
        of(instance.constructor).map((declared) => ({ instance, declared })),
      ),
  };
}
