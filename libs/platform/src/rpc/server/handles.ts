import type { Call, InputOf } from '@gatehouse/contracts';
import type { Type } from '@nestjs/common';
import type { CallContext } from '../context.js';
import type { Scope } from '../../database/scope.js';
import { declarations, type Declaration } from '../../service/declarations.js';
import type { UseCase } from './use-case.js';

export interface HandlesOptions<C extends Call> {
  /** Which rows an internal call may see. Other calls see what their actor may see. */
  scope?: (input: InputOf<C>) => Scope;
}

/** In one transaction, or in steps that open their own. */
export type Mode = 'transaction' | 'steps';

interface Handling {
  contract: Call;
  mode: Mode;
  options: HandlesOptions<Call>;
}

/** A contract and the use case that handles it. */
export interface RpcHandler extends Handling {
  useCase: UseCase<Call>;
}

const handlings: Declaration<Handling> = declarations('handles', ({ contract }) => contract);

/**
 * Makes a class the handler of a contract, in one transaction. A class may handle several contracts. It is discovered among the providers
 * of the service's modules.
 */
export function Handles<C extends Call>(contract: C, options: HandlesOptions<C> = {}) {
  return (useCase: Type<UseCase<C>>): void => {
    handlings.declare(useCase, { contract, mode: 'transaction', options });
  };
}

/** Makes a class the handler of a contract. Its use case calls other services, and so opens its own transactions between the calls. */
export function HandlesInSteps<C extends Call>(contract: C) {
  return (useCase: Type<UseCase<C, CallContext>>): void => {
    handlings.declare(useCase, { contract, mode: 'steps', options: {} });
  };
}

/** @throws Error if two classes handle the same contract */
export function handlersAmong(providers: Iterable<object>): RpcHandler[] {
  const handlers = new Map<Call, RpcHandler>();
  for (const { instance, declared } of handlings.among(providers)) {
    const other = handlers.get(declared.contract);
    if (other)
      throw new Error(
        `${declared.contract.subject} is handled by both ${other.useCase.constructor.name} and ${instance.constructor.name}`,
      );
    handlers.set(declared.contract, { ...declared, useCase: instance as UseCase<Call> });
  }
  return [...handlers.values()];
}
