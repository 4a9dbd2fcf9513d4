import type { OrganizationId, ServiceName } from '@gatehouse/contracts';
import type { NatsConnection } from '@nats-io/transport-node';

/** The subject on which a service signals that an organization has something new. */
export const changeSignalSubject = (service: ServiceName, organizationId: string): string =>
  `live.${service}.${organizationId}`;

/**
 * Signals that something changed, not what: listeners then query it with the rights of the person they act for. Signals are not
 * persisted and may be lost, so listeners also poll.
 */
export class ChangeSignalPublisher {
  constructor(
    private readonly connection: NatsConnection,
    private readonly service: ServiceName,
  ) {}

  give(organizationId: OrganizationId): void {
    this.connection.publish(changeSignalSubject(this.service, organizationId));
  }
}
