using Microsoft.Extensions.Options;

namespace PolicyBot.Embeddings;

/// <summary>Finds the first wrong value among the options, so that the program can stop with one clear line. A key is never shown.</summary>
internal sealed class EmbeddingOptionsValidation : IValidateOptions<EmbeddingOptions>
{
    private const string Variable = "PolicyBot__Embeddings__";

    public ValidateOptionsResult Validate(string? name, EmbeddingOptions options)
    {
        var wrong = ProviderIsWrong(options) ?? (options.Provider == EmbeddingProviders.None ? null : SettingsAreWrong(options));
        return wrong is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static string? ProviderIsWrong(EmbeddingOptions options) =>
        EmbeddingProviders.All.Contains(options.Provider)
            ? null
            : $"{Variable}Provider is \"{options.Provider}\": choose one of {string.Join(", ", EmbeddingProviders.All)}.";

    private static string? SettingsAreWrong(EmbeddingOptions options) =>
        (options.Provider == EmbeddingProviders.Onnx ? FolderIsWrong(options.Path) : ServiceIsWrong(options))
        ?? NumberIsWrong(nameof(options.Dimensions), options.Dimensions ?? 1, 1, 65_536)
        ?? NumberIsWrong(nameof(options.Weight), options.Weight, 0, 1)
        ?? NumberIsWrong(nameof(options.BatchSize), options.BatchSize, 1, 2_048)
        ?? NumberIsWrong(nameof(options.Concurrency), options.Concurrency, 1, 64)
        ?? NumberIsWrong(nameof(options.Retries), options.Retries, 0, 10)
        ?? NumberIsWrong(nameof(options.TimeoutSeconds), options.TimeoutSeconds, .1, 600)
        ?? NumberIsWrong(nameof(options.QueryTimeoutSeconds), options.QueryTimeoutSeconds, .05, 60);

    private static string? FolderIsWrong(string? path)
    {
        if (string.IsNullOrEmpty(path))
            return $"{Variable}Path is not set: name the folder that holds model.onnx and vocab.txt.";
        foreach (var file in (string[])["model.onnx", "vocab.txt"])
        {
            if (!File.Exists(System.IO.Path.Combine(path, file)))
                return $"{Variable}Path is \"{path}\", where there is no {file}: name the folder that holds model.onnx and vocab.txt.";
        }

        return null;
    }

    private static string? ServiceIsWrong(EmbeddingOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Model))
            return $"{Variable}Model is not set: name the embedding model{(options.Provider == EmbeddingProviders.Azure ? "'s deployment" : "")}.";
        if (!string.IsNullOrEmpty(options.ApiKey) && !options.ApiKey.All(c => c is > ' ' and <= '~'))
            return $"{Variable}ApiKey holds white space or characters outside ASCII, which cannot be sent in a header: check it.";
        if (!string.IsNullOrEmpty(options.Endpoint))
            return EndpointIsWrong(options);
        return options.Provider switch
        {
            EmbeddingProviders.Azure => $"{Variable}Endpoint is not set: give the address of the Azure OpenAI resource, such as https://my-resource.openai.azure.com.",
            EmbeddingProviders.OpenAI when string.IsNullOrEmpty(options.ApiKey) =>
                $"{Variable}ApiKey is not set: give OpenAI's key, or the {Variable}Endpoint of a server that needs none.",
            _ => null,
        };
    }

    private static string? EndpointIsWrong(EmbeddingOptions options)
    {
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address is not { Query: "", Fragment: "", UserInfo: "" })
        {
            // It may hold a password.
            return $"{Variable}Endpoint is no plain http or https address such as https://models.example.com/v1.";
        }

        return options.Provider == EmbeddingProviders.Azure && string.IsNullOrEmpty(options.ApiKey) && address.Scheme != "https"
            ? $"{Variable}Endpoint must be an https address: a managed identity's token is sent no other way."
            : null;
    }

    private static string? NumberIsWrong(string option, double value, double least, double most) =>
        value >= least && value <= most
            ? null
            : FormattableString.Invariant($"{Variable}{option} is {value}: give a number from {least} to {most}.");
}
