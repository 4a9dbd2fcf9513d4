import type { OrganizationId, ServiceName } from '@gatehouse/contracts';
import type { NatsConnection } from '@nats-io/transport-node';

/** Where a service says that it has something new for an organisation. */
export const changeSignalSubject = (service: ServiceName, organizationId: string): string =>
  `live.${service}.${organizationId}`;

/**
 * Says that there is something new, and not what: whoever hears it asks, with the rights of whom they ask for. Nobody keeps a hint,
 * so it may be lost; whoever follows hints also asks from time to time.
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
