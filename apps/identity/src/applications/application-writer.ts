import type { ProviderId } from '@gatehouse/contracts';
import { applicationChanged, applicationDeleted } from '@gatehouse/contracts/identity';
import { record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository, type StoredApplication } from './application.repository.js';

/** Changes applications, and records it. */
@Injectable()
export class ApplicationWriter {
  constructor(private readonly applications: ApplicationRepository) {}

  /** For changes of its secrets and its logo, too. */
  async save(
    context: Context,
    providerId: ProviderId,
    application: StoredApplication,
  ): Promise<void> {
    const next = { ...application, version: application.version + 1 };
    this.applications.save(context, next);
    await this.recordChanged(context, providerId, next);
  }

  recordChanged(
    context: Context,
    providerId: ProviderId,
    { id, version, ...application }: StoredApplication,
  ): Promise<void> {
    return record(context, applicationChanged, {
      aggregateId: id,
      sequence: version,
      organizationId: providerId,
      data: { ...application, applicationId: id, providerId },
    });
  }

  remove(
    context: Context,
    providerId: ProviderId,
    { id, version, name }: StoredApplication,
  ): Promise<void> {
    this.applications.remove(context, id);
    return record(context, applicationDeleted, {
      aggregateId: id,
      sequence: version + 1,
      organizationId: providerId,
      data: { applicationId: id, providerId, name },
    });
  }
}
