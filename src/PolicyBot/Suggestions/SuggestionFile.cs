using PolicyBot.Documents;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace PolicyBot.Suggestions;

/// <summary>Reads the questions that were written down for documents.</summary>
public static class SuggestionFile
{
    /// <summary>The questions of each document, in their order, by the document's id; none without the file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidInputException">The file cannot be read or is wrong; the message says where.</exception>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return new Dictionary<string, IReadOnlyList<string>>();
        try
        {
            var read = new DeserializerBuilder().Build()
                .Deserialize<Dictionary<string, List<string?>?>?>(await File.ReadAllTextAsync(path, cancellationToken));
            return (read ?? []).ToDictionary(
                entry => entry.Key,
                IReadOnlyList<string> (entry) => [.. (entry.Value ?? []).OfType<string>().Where(question => !string.IsNullOrWhiteSpace(question))]);
        }
        // The parser answers a list without its closing bracket with an InvalidOperationException.
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            var where = exception is YamlException yaml ? $", line {yaml.Start.Line}" : "";
            throw new InvalidInputException(
                $"{path}{where}: a list of questions below each document's id is expected. Correct the YAML there.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                $"The file \"{path}\" cannot be read ({exception.Message.TrimEnd('.')}). Give this user access to it.", exception);
        }
    }
}
