/** What a worker does for live documents; apart from the rest, so that it loads nothing of sockets. */
export { KeeperModule } from './keeper.module.ts';
