using Microsoft.Extensions.Options;
using PolicyBot.Qdrant.Connections;

namespace PolicyBot.Configuration;

/// <summary>Finds the first wrong value among the options, so that the program can stop with one clear line.</summary>
public sealed class ProgramOptionsValidation : IValidateOptions<ProgramOptions>
{
    /// <summary>Checks every option that is set; the messages name the environment variable, never a secret value.</summary>
    /// <param name="name">The name of the options; there is one set only.</param>
    /// <param name="options">The options as they were bound.</param>
    public ValidateOptionsResult Validate(string? name, ProgramOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong =
            DataPathIsWrong(options.DataPath)
            ?? SeedsPathIsWrong(options.SeedsPath)
            ?? PublicUrlIsWrong(options.PublicUrl)
            ?? SecretIsWrong("PolicyBot__ApiKey", options.ApiKey)
            ?? SecretIsWrong("PolicyBot__DirectLine__Secret", options.DirectLine.Secret)
            ?? SecretIsWrong("PolicyBot__Chat__ApiKey", options.Chat.ApiKey)
            ?? ChatModelOptionsCheck.Problem(options.Chat)
            ?? options.Limits.Problem()
            ?? IndexIsWrong(options);
        return wrong is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static string? DataPathIsWrong(string? path) =>
        File.Exists(path)
            ? $"PolicyBot__DataPath is \"{path}\", which is a file: name a folder."
            : null;

    private static string? SeedsPathIsWrong(string? path) =>
        string.IsNullOrEmpty(path) || Directory.Exists(path)
            ? null
            : File.Exists(path)
                ? $"PolicyBot__SeedsPath is \"{path}\", which is a file: name the folder it is in."
                : $"PolicyBot__SeedsPath is \"{path}\", which does not exist: name the folder of the documents.";

    private static string? PublicUrlIsWrong(string? url) =>
        string.IsNullOrEmpty(url)
        || (Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address is { Query: "", Fragment: "", UserInfo: "" })
            ? null
            : $"PolicyBot__PublicUrl is \"{url}\": give an http or https address such as https://policies.example.com.";

    private static string? IndexIsWrong(ProgramOptions options) => options.Index.Store switch
    {
        IndexOptions.Embedded => null,
        IndexOptions.Qdrant => QdrantOptionsCheck.Wrong(options.Qdrant),
        _ => $"PolicyBot__Index__Store is \"{options.Index.Store}\": give {IndexOptions.Embedded} or {IndexOptions.Qdrant}.",
    };

    private static string? SecretIsWrong(string name, string? secret) =>
        string.IsNullOrEmpty(secret) || secret.All(c => c is > ' ' and <= '~')
            ? null
            : $"{name} holds white space or characters outside ASCII, which cannot be sent in a header: choose another one.";
}
