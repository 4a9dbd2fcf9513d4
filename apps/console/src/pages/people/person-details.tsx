import { SimpleGrid } from '@mantine/core';
import type { Member } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../components/ago.js';
import { DescriptionItem } from '../../components/description-item.js';
import { Panel } from '../../components/panel.js';
import { useRoleNames } from '../../components/use-role-names.js';

export function PersonDetails({ member, isCustomer }: { member: Member; isCustomer: boolean }) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  return (
    <Panel title={t('members.details')}>
      <SimpleGrid component="dl" cols={2} m={0} spacing="md">
        <DescriptionItem name={t('person.roles')}>
          {member.roles.map((role) => roleName(role)).join(', ')}
        </DescriptionItem>
        <DescriptionItem name={t('members.profile')}>
          {t(`members.profiles.${member.profile}`)}
        </DescriptionItem>
        {!isCustomer && (
          <DescriptionItem name={t('members.capability')}>
            {t(`members.capabilities.${member.capability}`)}
          </DescriptionItem>
        )}
        <DescriptionItem name={t('members.joined')}>
          <Ago at={member.joinedAt} />
        </DescriptionItem>
        <DescriptionItem name={t('members.lastSignIn')}>
          {member.lastSignInAt ? <Ago at={member.lastSignInAt} /> : t('members.never')}
        </DescriptionItem>
      </SimpleGrid>
    </Panel>
  );
}
