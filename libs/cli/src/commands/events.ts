import type { News } from '@gatehouse/client';
import type { Command } from '../command.js';

export const events: Command = {
  name: 'events',
  summary: 'Follow your notifications and changes of customers',
  description:
    'Connects again when the connection breaks, and ends when your session does. API keys have no stream.',
  options: { after: { value: 'id', help: 'Start after the notification with this id' } },
  async run(given, { output, client }) {
    const after = given.text('after');
    const news = (await client()).news(after === undefined ? {} : { after });
    for await (const each of news) output.result(each, described(each));
    output.progress('Your session has ended');
    process.exitCode = 1;
  },
};

function described(news: News): string {
  const time = new Date().toLocaleTimeString();
  switch (news.event) {
    case 'ready':
      return `${time}  connected`;
    case 'notification':
      return `${time}  ${news.data.title}`;
    case 'customer-changed': {
      const { customerId, access } = news.data;
      return `${time}  customer ${customerId} ${access ? `${access.from} -> ${access.to}` : 'changed'}`;
    }
  }
}
