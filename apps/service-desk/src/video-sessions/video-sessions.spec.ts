import {
  createVideoSession,
  getVideoSession,
  updateVideoSession,
} from '@gatehouse/contracts/service-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});

afterAll(() => desk.platform.stop());

describe('video sessions', () => {
  it('B9: are planned, run and summarised by the provider, and visible to their customer only', async () => {
    const planned = await desk.provider(createVideoSession, {
      customerId: desk.customerId,
      title: 'Look at the pump',
      plannedAt: '2026-03-01T10:00:00.000Z',
      joinUrl: 'https://meet.example/1',
    });
    const { id: videoSessionId } = planned;
    const running = { videoSessionId, state: 'running' as const };
    expect((await desk.provider(updateVideoSession, running)).startedAt).not.toBeNull();
    const ended = { videoSessionId, state: 'ended' as const, summary: 'A new seal is needed.' };
    expect((await desk.provider(updateVideoSession, ended)).summary).toBe('A new seal is needed.');
    expect(await desk.provider.problemCode(updateVideoSession, running)).toBe(
      'invalid-video-session-transition',
    );
    expect((await desk.customer(getVideoSession, { videoSessionId })).state).toBe('ended');
    for (const stranger of [desk.sibling, desk.other])
      expect(await stranger.problemCode(getVideoSession, { videoSessionId })).toBe('not-found');
  });

  it('are joined over https only', async () => {
    const plan = {
      customerId: desk.customerId,
      title: 'T',
      plannedAt: '2026-03-01T10:00:00.000Z',
      joinUrl: 'javascript:alert(1)',
    };
    expect(await desk.provider.problemCode(createVideoSession, plan)).toBe('invalid-request');
  });
});
