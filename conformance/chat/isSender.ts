import type { ChatVariant } from './ChatProfile.js';
import { names, namesAddress } from './entries.js';

/** Whether what stands before a text names its sender as it has to; what a program does to the text is no matter here. */
export function isSender(sender: string, variant: ChatVariant, login: string): boolean {
  const [head] = sender.split(/:\s/, 1);
  return variant === 'login' ? names(head!, login) : namesAddress(head!);
}
