using System.Text.RegularExpressions;

namespace PolicyBot.TeamsPackage;

/// <summary>Knows host names that Teams takes for an app.</summary>
public static partial class HostName
{
    private const int Longest = 253;

    /// <summary>What is wrong with the host name; <c>null</c> where nothing is.</summary>
    /// <param name="host">The host name.</param>
    public static string? ProblemOf(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.Contains("://", StringComparison.Ordinal) ? $"\"{host}\" has a scheme: give the host alone, for example bot.example.com."
            : host.Contains('/', StringComparison.Ordinal) ? $"\"{host}\" has a path: give the host alone, for example bot.example.com."
            : host.Contains(':', StringComparison.Ordinal) ? $"\"{host}\" has a port: Teams reaches bots at the usual port of https alone."
            : host.Length > Longest || !Name().IsMatch(host) ? $"\"{host}\" is no public host name: give one like bot.example.com."
            : null;
    }

    // Labels of letters, digits and hyphens, at least two, the last one no number: addresses of machines are none.
    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
