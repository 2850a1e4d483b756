/** Thrown where waiting ends because the watch was asked to stop; no failure of anybody. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}
