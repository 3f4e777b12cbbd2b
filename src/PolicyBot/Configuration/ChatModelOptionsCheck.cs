namespace PolicyBot.Configuration;

/// <summary>Finds the first wrong value of the language model's options.</summary>
internal static class ChatModelOptionsCheck
{
    /// <summary>What is wrong, naming the environment variable; <c>null</c> where nothing is.</summary>
    public static string? Problem(ChatModelOptions options)
    {
        if (string.IsNullOrEmpty(options.Provider) || options.Provider == ChatModelOptions.None)
            return null;
        if (options.Provider is not (ChatModelOptions.OpenAi or ChatModelOptions.Azure or ChatModelOptions.Ollama))
            return $"PolicyBot__Chat__Provider is \"{options.Provider}\": use none, openai, azure or ollama.";
        if (string.IsNullOrWhiteSpace(options.Model))
            return "PolicyBot__Chat__Model is not set: name the model, for Azure the deployment.";
        return EndpointProblem(options) ?? KeyProblem(options)
            ?? Outside("DeadlineSeconds", options.DeadlineSeconds, .1, 600)
            ?? Outside("AttemptSeconds", options.AttemptSeconds, .1, 600)
            ?? Outside("Retries", options.Retries, 0, 5)
            ?? Outside("PassageTokens", options.PassageTokens, 200, 100_000)
            ?? Outside("ToolRounds", options.ToolRounds, 1, 10)
            ?? Outside("DailyTokens", options.DailyTokens, 0, 1e12);
    }

    private static string? EndpointProblem(ChatModelOptions options)
    {
        if (string.IsNullOrEmpty(options.Endpoint))
        {
            return options.Provider == ChatModelOptions.Azure
                ? "PolicyBot__Chat__Endpoint is not set: give the address of the Azure OpenAI resource, such as https://my-resource.openai.azure.com."
                : null;
        }

        // A key travels with every request: only this machine is reached without TLS.
        return Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" }
            && (address.Scheme == "https" || (address.Scheme == "http" && (address.IsLoopback || string.IsNullOrEmpty(options.ApiKey))))
            ? null
            : "PolicyBot__Chat__Endpoint is no address that can be used: give an https address without user name and query; http is for this machine, or without a key.";
    }

    private static string? KeyProblem(ChatModelOptions options) =>
        options.Provider == ChatModelOptions.OpenAi && string.IsNullOrEmpty(options.Endpoint) && string.IsNullOrEmpty(options.ApiKey)
            ? "PolicyBot__Chat__ApiKey is not set: OpenAI needs a key; for a server of your own set PolicyBot__Chat__Endpoint."
            : null;

    private static string? Outside(string name, double value, double least, double most) =>
        value >= least && value <= most ? null : FormattableString.Invariant($"PolicyBot__Chat__{name} is {value}: use {least} to {most}.");
}
