namespace PolicyBot.BotFramework.Connector;

/// <summary>The addresses of a channel's service.</summary>
internal static class ServiceAddress
{
    /// <summary>Reads a service URL as it stands in an activity.</summary>
    /// <param name="serviceUrl">The URL.</param>
    /// <returns>The address; <see langword="null"/> when it is no absolute http or https URL.</returns>
    public static Uri? Read(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
            ? address
            : null;

    /// <summary>Whether an id can be a part of an address: not one that a URL takes for a step.</summary>
    /// <param name="id">The id.</param>
    public static bool CanName(string id) => id is not ("." or "..");

    /// <summary>The address of a conversation's activities or of one of them.</summary>
    /// <param name="service">The service's address.</param>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The activity's id; <see langword="null"/> for all.</param>
    /// <exception cref="ArgumentException">An id is empty or a step in a URL.</exception>
    public static Uri Of(Uri service, string conversationId, string? activityId)
    {
        var address = $"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/conversations/{Part(conversationId)}/activities";
        return new Uri(activityId is null ? address : $"{address}/{Part(activityId)}", UriKind.Absolute);
    }

    private static string Part(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return CanName(id) ? Uri.EscapeDataString(id) : throw new ArgumentException($"\"{id}\" is no id.", nameof(id));
    }
}
