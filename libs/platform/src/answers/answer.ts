import { Controller, Inject, type Type } from '@nestjs/common';
import { Ctx, MessagePattern, Payload, type NatsContext } from '@nestjs/microservices';
import type { Call } from '@gatehouse/contracts';
import { CallAnswerer } from './answerer.js';
import { bind } from './binding.js';
import type { AnswerOptions, Mode, UseCase } from './use-case.js';
import type { CallContext } from '../calls/context.js';

/** Binds a call to the use case that answers it, within one transaction. */
export function answer<C extends Call>(
  contract: C,
  useCase: Type<UseCase<C>>,
  options: AnswerOptions<C> = {},
): Type<object> {
  return controllerFor(contract, useCase, 'transaction', options);
}

/** Binds a call to a use case that calls other services, and so opens its transactions itself, between the calls. */
export function answerInSteps<C extends Call>(
  contract: C,
  useCase: Type<UseCase<C, CallContext>>,
): Type<object> {
  return controllerFor(contract, useCase, 'steps', {});
}

/** Nest finds handlers by the decorators of a controller's methods: so each contract gets a controller of its own. */
function controllerFor(
  contract: Call,
  useCase: Type<UseCase<Call>>,
  mode: Mode,
  options: AnswerOptions<Call>,
): Type<object> {
  class CallController {
    constructor(
      private readonly answerer: CallAnswerer,
      private readonly subject: UseCase<Call>,
    ) {}

    handle(data: unknown, nats: NatsContext): Promise<unknown> {
      return this.answerer.answer(contract, this.subject, mode, options, data, nats);
    }
  }
  const method = Object.getOwnPropertyDescriptor(CallController.prototype, 'handle');
  if (!method) throw new Error('unreachable: the class has the method');
  Inject(CallAnswerer)(CallController, undefined, 0);
  Inject(useCase)(CallController, undefined, 1);
  MessagePattern(contract.subject)(CallController.prototype, 'handle', method);
  Payload()(CallController.prototype, 'handle', 0);
  Ctx()(CallController.prototype, 'handle', 1);
  Controller()(CallController);
  bind(CallController, { contract, useCase });
  return CallController;
}
