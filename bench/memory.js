// Loaded before a server (`--import`): it answers each message of its parent with what it uses, garbage thrown away.
process.on('message', () => {
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send({ rss, heapUsed, cpu: (user + system) / 1000 });
});
process.channel.unref();
