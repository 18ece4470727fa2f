package guard

import (
	"net/netip"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// notPublic are the networks that are not the public internet, of IANA's registries of special addresses (RFC 6890), and
// addresses of clouds that answer their machines alone.
var notPublic = prefixes(
	"0.0.0.0/8",         // this network, and "any address", which systems take for the loopback
	"10.0.0.0/8",        // private
	"100.64.0.0/10",     // carriers' own (RFC 6598); metadata of Alibaba
	"127.0.0.0/8",       // loopback
	"168.63.129.16/32",  // Azure's own service for its machines
	"169.254.0.0/16",    // link-local; metadata of most clouds
	"172.16.0.0/12",     // private
	"192.0.0.0/24",      // protocols; metadata of Oracle
	"192.0.2.0/24",      // documentation
	"192.88.99.0/24",    // relays of 6to4
	"192.168.0.0/16",    // private
	"198.18.0.0/15",     // benchmarks
	"198.51.100.0/24",   // documentation
	"203.0.113.0/24",    // documentation
	"224.0.0.0/4",       // multicast
	"240.0.0.0/4",       // reserved, and broadcast
	"2001::/23",         // protocols: Teredo, benchmarks, ORCHID
	"2001:db8::/32",     // documentation
	"2002::/16",         // 6to4: IPv4 in IPv6
	"2620:4f:8000::/48", // a sink for names of private networks (RFC 7535)
	"3fff::/20",         // documentation (RFC 9637)
	"3ffe::/16",         // the old 6bone
	"2000::/128",        // the anycast address of the whole range
	"192.31.196.0/24",   // a sink for names of private networks
	"192.52.193.0/24",   // automatic multicast tunnels
	"192.175.48.0/24",   // a sink for names of private networks
)

// global6 is the part of IPv6 that is given out for the public internet. Outside of it are loopback, link-local, private (fc00::/7,
// with metadata of AWS), site-local and multicast addresses, and IPv4 in IPv6: mapped, NAT64 (64:ff9b::/96, 64:ff9b:1::/48).
var global6 = netip.MustParsePrefix("2000::/3")

func prefixes(texts ...string) (list []netip.Prefix) {
	for _, text := range texts {
		list = append(list, netip.MustParsePrefix(text))
	}
	return list
}

// IsPublic reports whether an address is one of the public internet. One that holds an IPv4 address in IPv6 is not: no site
// needs it.
func IsPublic(ip netip.Addr) bool {
	if !ip.IsValid() || ip.Zone() != "" || ip.Is6() && !global6.Contains(ip) {
		return false
	}
	for _, prefix := range notPublic {
		if prefix.Contains(ip) {
			return false
		}
	}
	return true
}

// numeric is the IP address that a host is, in every form that a browser or a system takes for one: besides the usual ones
// IPv4 in decimal, octal or hexadecimal numbers, of which the last fills all bytes that are left, with or without a dot behind it,
// in any of Unicode's digits and dots (URL Standard, "IPv4 parser").
func numeric(host string) (netip.Addr, bool) {
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip, true
	}
	if ascii, err := idna.Lookup.ToASCII(host); err == nil { // full-width digits and ideographic stops become plain ones
		host = ascii
	}
	parts := strings.Split(strings.TrimSuffix(host, "."), ".")
	if len(parts) > 4 {
		return netip.Addr{}, false
	}
	var whole uint64
	for i, part := range parts {
		number, ok := numberIn(part)
		if !ok {
			return netip.Addr{}, false
		}
		if i < len(parts)-1 {
			if number > 255 {
				return netip.Addr{}, false
			}
			whole |= number << (8 * (3 - i))
			continue
		}
		if number >= 1<<(8*(5-len(parts))) {
			return netip.Addr{}, false
		}
		whole |= number
	}
	return netip.AddrFrom4([4]byte{byte(whole >> 24), byte(whole >> 16), byte(whole >> 8), byte(whole)}), true
}

// numberIn reads a part of an IPv4 address: "10", "012" or "0xA". A lone "0x" is nothing.
func numberIn(part string) (uint64, bool) {
	base, digits := 10, part
	switch lower := strings.ToLower(part); {
	case part == "":
		return 0, false
	case strings.HasPrefix(lower, "0x"):
		if base, digits = 16, part[2:]; digits == "" {
			return 0, true
		}
	case len(part) > 1 && part[0] == '0':
		base, digits = 8, part[1:]
	}
	if strings.ContainsAny(digits, "+-_") {
		return 0, false
	}
	number, err := strconv.ParseUint(digits, base, 64)
	return number, err == nil
}
