import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type AdmissionCandidate, AdmissionRepository } from './admission.repository.js';
import type { Organization } from './organization.rules.js';

interface Row
  extends Omit<Organization, 'id'>, Omit<AdmissionCandidate, 'membership' | 'organization'> {
  id: AdmissionCandidate['membership']['id'];
  organizationId: Organization['id'];
  roles: string[];
  ownDepartmentId: Organization['departmentId'];
  epoch: number;
}

@Injectable()
export class SqlAdmissionRepository extends AdmissionRepository {
  override async listCandidates({ transaction }: Context): Promise<AdmissionCandidate[]> {
    const rows = await transaction.query<Row>(
      `select membership_id as id, organization_id as "organizationId", roles,
         membership_department_id as "ownDepartmentId", membership_epoch as epoch,
         kind, name, provider_id as "providerId", coalesce(provider_modules, '{}') as "providerModules",
         username_suffix as "usernameSuffix", department_id as "departmentId", access_grant as "grant",
         external_id as "externalId",
         coalesce(terms_version, 0) as "termsVersion", coalesce(accepted_version, 0) as "acceptedVersion"
       from app_admissions()`,
    );
    return rows.map(
      ({ id, organizationId, roles, ownDepartmentId, epoch, ...row }): AdmissionCandidate => {
        const { externalId, termsVersion, acceptedVersion, ...organization } = row;
        return {
          membership: { id, roles, departmentId: ownDepartmentId, epoch },
          organization: { ...organization, id: organizationId },
          externalId,
          termsVersion,
          acceptedVersion,
        };
      },
    );
  }
}
