// Gives Node an IndexedDB; each test file starts with an empty one.
import "fake-indexeddb/auto";
