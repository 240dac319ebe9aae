// Preloaded into every supervised Node process: when the supervisor is gone (kill -9), nobody is left behind.
const FORCE_AFTER_MS = 10_000;

if (process.connected) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), FORCE_AFTER_MS).unref();
  });
  process.channel.unref();
}
