import type { Call } from '@gatehouse/contracts';
import type { Type } from '@nestjs/common';
import type { UseCase } from './use-case.js';

/** What answers a call. */
export interface Binding {
  contract: Call;
  useCase: Type<UseCase<Call>>;
}

const bindings = new WeakMap<Type<object>, Binding>();

export const bind = (controller: Type<object>, binding: Binding): void => {
  bindings.set(controller, binding);
};

/** @throws Error for a controller that was not made of a contract and a use case */
export function bindingOf(controller: Type<object>): Binding {
  const binding = bindings.get(controller);
  if (!binding) throw new Error(`${controller.name} is no binding of a call`);
  return binding;
}
