import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Admissions, type Candidate } from '../application/admissions.js';
import type { Organization } from '../domain/admission.js';

interface Row extends Omit<Organization, 'id'>, Omit<Candidate, 'membership' | 'organization'> {
  id: Candidate['membership']['id'];
  organizationId: Organization['id'];
  roles: string[];
  ownDepartmentId: Organization['departmentId'];
  epoch: number;
}

@Injectable()
export class SqlAdmissions extends Admissions {
  override async ofUser({ transaction }: Context): Promise<Candidate[]> {
    const rows = await transaction.query<Row>(
      `select membership_id as id, organization_id as "organizationId", roles,
         membership_department_id as "ownDepartmentId", membership_epoch as epoch,
         kind, name, provider_id as "providerId", coalesce(provider_modules, '{}') as "providerModules",
         username_suffix as "usernameSuffix", department_id as "departmentId", access_grant as "grant",
         coalesce(terms_version, 0) as "termsVersion", coalesce(accepted_version, 0) as "acceptedVersion"
       from app_admissions()`,
    );
    return rows.map(({ id, organizationId, roles, ownDepartmentId, epoch, ...row }): Candidate => {
      const { termsVersion, acceptedVersion, ...organization } = row;
      return {
        membership: { id, roles, departmentId: ownDepartmentId, epoch },
        organization: { ...organization, id: organizationId },
        termsVersion,
        acceptedVersion,
      };
    });
  }
}
