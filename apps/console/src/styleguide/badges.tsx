import { Group, Stack, Text } from '@mantine/core';
import { AccessStatus } from '@gatehouse/contracts/tenant-access';
import {
  AssetState,
  JobPriority,
  JobState,
  VideoSessionState,
} from '@gatehouse/contracts/service-desk';
import type { ReactNode } from 'react';
import { StatusBadge, type StatusTone } from '../components/status-badge.js';
import { AccessStatusBadge } from '../pages/customers/access-status-badge.js';
import { AssetBadge, JobBadge, PriorityBadge, SessionBadge } from '../pages/desk/badges.js';
import { DeliveryBadge, WebhookBadge } from '../pages/webhooks/badges.js';

const TONES: readonly StatusTone[] = ['good', 'waiting', 'bad', 'busy', 'none'];

export function Badges() {
  return (
    <Stack gap="sm">
      <Row name="Tones">
        {TONES.map((tone) => (
          <StatusBadge key={tone} tone={tone}>
            {tone}
          </StatusBadge>
        ))}
      </Row>
      <Row name="Access">
        {AccessStatus.options.map((status) => (
          <AccessStatusBadge key={status} status={status} />
        ))}
      </Row>
      <Row name="Jobs">
        {JobState.options.map((state) => (
          <JobBadge key={state} state={state} />
        ))}
      </Row>
      <Row name="Priorities">
        {JobPriority.options.map((priority) => (
          <PriorityBadge key={priority} priority={priority} />
        ))}
      </Row>
      <Row name="Assets">
        {AssetState.options.map((state) => (
          <AssetBadge key={state} state={state} />
        ))}
      </Row>
      <Row name="Video sessions">
        {VideoSessionState.options.map((state) => (
          <SessionBadge key={state} state={state} />
        ))}
      </Row>
      <Row name="Webhooks">
        <WebhookBadge status="active" />
        <WebhookBadge status="disabled" />
      </Row>
      <Row name="Deliveries">
        <DeliveryBadge status="queued" />
        <DeliveryBadge status="delivered" />
        <DeliveryBadge status="failed" />
      </Row>
    </Stack>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Group gap="0.25rem 1.25rem">
      <Text size="sm" c="dimmed" w={110}>
        {name}
      </Text>
      {children}
    </Group>
  );
}
