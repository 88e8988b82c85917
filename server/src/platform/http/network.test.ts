import { expect, it } from 'vitest'
import { networkOf } from './network.ts'

it.each([
  ['an IPv4 address is itself', '192.0.2.1', '192.0.2.1'],
  ['the same one in IPv6 clothes', '::ffff:192.0.2.1', '192.0.2.1'],
  ['an IPv6 address is its /64', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['another one of the same /64', '2001:DB8:1:2::1', '2001:db8:1:2::/64'],
  ['one of the next /64', '2001:db8:1:3::1', '2001:db8:1:3::/64'],
  ['zeros in the middle of the prefix', '2001:db8::1', '2001:db8:0:0::/64'],
  ['leading zeros', '2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
  ['the machine itself', '::1', '0:0:0:0::/64'],
  ['one with its interface', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s', (_, ip, network) => expect(networkOf(ip)).toBe(network))
