using System.Net;
using System.Net.Sockets;

namespace PolicyBot.BotFramework.Connector;

/// <summary>Tells addresses inside the bot's own machine or network, where no channel is, from those of the internet.
/// Source of the ranges: IANA's registries of special-purpose addresses (RFC 6890).</summary>
public static class InwardAddress
{
    private static readonly IPNetwork[] Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3", "::/127", "64:ff9b:1::/48", "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Addresses of IPv6 that stand for one of IPv4, and the byte where that begins.
    private static readonly (IPNetwork Network, int Start)[] Carriers =
        [(IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2), (IPNetwork.Parse("::/96"), 12)];

    /// <summary>Whether an address is of this machine, of a private network, or none that one could call.</summary>
    /// <param name="address">The address.</param>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (Networks.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)))
            return true;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            && Carriers.Any(carrier => carrier.Network.Contains(address)
                && Is(new IPAddress(address.GetAddressBytes().AsSpan(carrier.Start, 4))));
    }

    /// <summary>Whether a host's name alone says that it is inside; other names are known by the addresses that they lead to.</summary>
    /// <param name="host">A name, or an address as digits.</param>
    public static bool IsNamedBy(string host) =>
        IsThisMachine(host) || (IPAddress.TryParse(Plain(host), out var address) && Is(address));

    /// <summary>Whether a host's name alone says that it is this machine.</summary>
    /// <param name="host">A name, or an address as digits.</param>
    public static bool IsThisMachine(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var name = Plain(host);
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
    }

    private static string Plain(string host) => host.Trim('[', ']').TrimEnd('.');
}
