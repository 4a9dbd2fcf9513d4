import type { OrganizationId, ServiceName } from '@gatehouse/contracts';
import type { NatsConnection } from '@nats-io/transport-node';

/** The subject on which a service signals that an organization has something new. */
export const changeSignalSubject = (service: ServiceName, organizationId: string): string =>
  `live.${service}.${organizationId}`;

/**
 * Signals that something changed, and at most which record: listeners query it with the rights of the person they act for. Signals are not
 * persisted and may be lost, so listeners also poll.
 */
export class ChangeSignalPublisher {
  constructor(
    private readonly connection: NatsConnection,
    private readonly service: ServiceName,
  ) {}

  /** @param about names what changed, where listeners could not find it by a query */
  give(organizationId: OrganizationId, about?: object): void {
    const subject = changeSignalSubject(this.service, organizationId);
    this.connection.publish(subject, about && JSON.stringify(about));
  }
}
