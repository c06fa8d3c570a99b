import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { serveTcp } from './serveTcp.js';
import { wordguess } from '../protocols/wordguess/index.js';

test('whoever breaks its connection off leaves the game', async () => {
  const protocol = { ...wordguess, ...wordguess.gameOf!({ players: 2, words: ['noon'] }) };
  const host = await serveTcp({ protocol, variant: protocol.variants[0], host: '127.0.0.1', port: 0 });
  const [anna, bert] = [await join(host.address.port, 'anna'), await join(host.address.port, 'bert')];
  expect(await heard(anna, '/turn\n')).toContain('****');
  anna.resetAndDestroy();
  expect(await heard(bert, '/turn\n')).toContain('anna has left.');
  bert.destroy();
  await host.close();
});

async function join(port: number, name: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1' });
  await once(socket, 'connect');
  socket.write(`${name}\n`);
  return socket;
}

/** All that comes up to there. */
async function heard(socket: Socket, end: string): Promise<string> {
  let text = '';
  while (!text.endsWith(end)) text += String((await once(socket, 'data'))[0]);
  return text;
}
