using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using PolicyBot.Documents;

namespace PolicyBot.ChatModels;

/// <summary>Reads prompts in Semantic Kernel's own layout: a folder each with <c>skprompt.txt</c> and <c>config.json</c>.</summary>
internal static partial class PromptFolder
{
    private const string Template = "skprompt.txt";
    private const string Config = "config.json";

    /// <summary>The program's prompts as kernel functions, by name.</summary>
    /// <param name="folder">The folder with a folder for each prompt.</param>
    /// <exception cref="InvalidInputException">A file is missing or wrong; the message names it.</exception>
    public static IReadOnlyDictionary<string, KernelFunction> Read(string folder) =>
        Prompt.All.ToDictionary(prompt => prompt.Name, prompt => Read(folder, prompt), StringComparer.Ordinal);

    private static KernelFunction Read(string folder, Prompt prompt)
    {
        var template = Path.Combine(folder, prompt.Name, Template);
        var config = Path.Combine(folder, prompt.Name, Config);
        var text = Text(template);
        CheckTemplate(text, prompt, template);
        var settings = Settings(Text(config), config);
        CheckVariables(settings, prompt, config);
        settings.Name = prompt.Name;
        settings.Template = text;
        try
        {
            return KernelFunctionFactory.CreateFromPrompt(settings);
        }
        catch (Exception exception) when (exception is KernelException or ArgumentException or JsonException)
        {
            throw new InvalidInputException($"The prompt {template} cannot be used. {exception.Message}", exception);
        }
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file) is { Length: > 0 } text
                ? text : throw new InvalidInputException($"The file {file} is empty.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                $"The prompt file {file} cannot be read. Put it there, or name the folder of the prompts with PolicyBot__PromptsPath.", exception);
        }
    }

    private static void CheckTemplate(string text, Prompt prompt, string file)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match block in Block().Matches(text))
        {
            var name = block.Groups["variable"].Value;
            if (!prompt.Variables.Contains(name))
            {
                throw new InvalidInputException(
                    $"{file}: {block.Value} is nothing that can be filled in; the prompt has {Listed(prompt.Variables)}.");
            }

            used.Add(name);
        }

        if (prompt.Variables.FirstOrDefault(name => !used.Contains(name)) is { } missing)
            throw new InvalidInputException($"{file}: the variable {{{{${missing}}}}} is missing.");
        // Only between message tags are the values decoded that the kernel encodes when it fills them in.
        if (!text.Contains("<message", StringComparison.Ordinal))
            throw new InvalidInputException($"{file}: there is no <message role=\"…\">: put the prompt between message tags.");
    }

    private static PromptTemplateConfig Settings(string json, string file)
    {
        try
        {
            return PromptTemplateConfig.FromJson(json);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException($"{file} is no configuration of a Semantic Kernel prompt. {exception.Message}", exception);
        }
    }

    private static void CheckVariables(PromptTemplateConfig settings, Prompt prompt, string file)
    {
        var named = settings.InputVariables.Select(variable => variable.Name).ToList();
        if (prompt.Variables.FirstOrDefault(name => !named.Contains(name)) is { } missing)
            throw new InvalidInputException($"{file}: input_variables lacks {missing}; the prompt has {Listed(prompt.Variables)}.");
        if (named.Find(name => !prompt.Variables.Contains(name)) is { } unknown)
            throw new InvalidInputException($"{file}: input_variables names {unknown}; the prompt has {Listed(prompt.Variables)}.");
        // Whoever could switch the encoding off could let a document write messages of its own.
        if (settings.AllowDangerouslySetContent || settings.InputVariables.Exists(variable => variable.AllowDangerouslySetContent))
            throw new InvalidInputException($"{file}: allow_dangerously_set_content must not be set.");
    }

    private static string Listed(IReadOnlyList<string> variables) => string.Join(", ", variables.Select(name => $"{{{{${name}}}}}"));

    [GeneratedRegex(@"\{\{(?:\s*\$(?<variable>\w+)\s*\}\}|[^}]*\}{0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
