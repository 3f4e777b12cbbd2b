namespace PolicyBot.Qdrant.Connections;

/// <summary>Finds the first wrong value among the options.</summary>
public static class QdrantOptionsCheck
{
    /// <summary>What is wrong, as one line that names the environment variable and never a secret value; <c>null</c> where nothing is.</summary>
    public static string? Wrong(QdrantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return UrlIsWrong(options.Url)
            ?? ApiKeyIsWrong(options.ApiKey)
            ?? CaCertificateIsWrong(options)
            ?? (options.Collection.Length is > 0 and <= 100 && options.Collection.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                ? null
                : $"PolicyBot__Qdrant__Collection is \"{options.Collection}\": give a name of up to 100 letters, digits, - and _.")
            ?? NumberIsWrong("TimeoutSeconds", options.TimeoutSeconds, .1, 300)
            ?? NumberIsWrong("PatienceSeconds", options.PatienceSeconds, 0, 86_400)
            ?? NumberIsWrong("Shards", options.Shards, 0, 1000)
            ?? NumberIsWrong("Replicas", options.Replicas, 0, 100);
    }

    private static string? UrlIsWrong(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? null
            // A password may be in it.
            : address?.UserInfo is { Length: > 0 }
                ? "PolicyBot__Qdrant__Url holds a user name: give the address alone, such as http://localhost:6334, and the key in PolicyBot__Qdrant__ApiKey."
            : string.IsNullOrEmpty(url)
                ? "PolicyBot__Qdrant__Url is not set: give the address of Qdrant's gRPC port, such as http://localhost:6334, or set PolicyBot__Index__Store to embedded."
                : $"PolicyBot__Qdrant__Url is \"{url}\": give the address of Qdrant's gRPC port, such as http://localhost:6334.";

    private static string? ApiKeyIsWrong(string? key) =>
        string.IsNullOrEmpty(key) || key.All(c => c is > ' ' and <= '~')
            ? null
            : "PolicyBot__Qdrant__ApiKey holds white space or characters outside ASCII, which cannot be sent in a header: check how it was copied.";

    private static string? CaCertificateIsWrong(QdrantOptions options)
    {
        if (string.IsNullOrEmpty(options.CaCertificate))
            return null;
        if (!options.Url!.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            return "PolicyBot__Qdrant__CaCertificate is set, but PolicyBot__Qdrant__Url does not begin with https.";
        return CaCertificates.TryRead(options.CaCertificate, out _)
            ? null
            : $"PolicyBot__Qdrant__CaCertificate is \"{options.CaCertificate}\", which cannot be read as a PEM file of certificates.";
    }

    private static string? NumberIsWrong(string name, double value, double least, double most) =>
        value >= least && value <= most ? null : $"PolicyBot__Qdrant__{name} is {value}: give a number from {least} to {most}.";
}
