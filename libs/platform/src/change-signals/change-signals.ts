import type { OrganizationId, ServiceName } from '@gatehouse/contracts';
import type { NatsConnection } from '@nats-io/transport-node';
import { changeSignalSubject } from './change-signal-publisher.js';

/** @param about what changed, where the signal names it */
type Listener = (about?: unknown) => void;

/** Receives the change signals of a service, and passes each on to the listeners of its organization. */
export class ChangeSignals {
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(connection: NatsConnection, service: ServiceName) {
    connection.subscribe(changeSignalSubject(service, '*'), {
      callback: (error, message) => {
        if (error) return;
        const { subject, data } = message;
        const about: unknown = data.length > 0 ? message.json() : undefined;
        const organizationId = subject.slice(subject.lastIndexOf('.') + 1);
        for (const listener of this.listeners.get(organizationId) ?? []) listener(about);
      },
    });
  }

  /** @returns a function that stops following */
  follow(organizationId: OrganizationId, listener: Listener): () => void {
    const those = this.listeners.get(organizationId) ?? new Set<Listener>();
    this.listeners.set(organizationId, those.add(listener));
    return () => {
      those.delete(listener);
      if (those.size === 0) this.listeners.delete(organizationId);
    };
  }
}
