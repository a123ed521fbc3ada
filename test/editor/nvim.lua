-- Neovim as a language client (0.7 and later): opens a draft, waits for what the server says, asks and acts as a person would,
-- and writes what happened as one line of JSON.
--   SERVER='node dist/cli.js server --stdio' FILE=draft.md ROOT=folder nvim --headless -u NONE -i NONE -n -c 'luafile test/editor/nvim.lua'
local WAIT = 20000
local out = { hover = {}, actions = {} }

local function finish(ok)
  local encode = vim.json and vim.json.encode or vim.fn.json_encode
  io.stdout:write(encode(out) .. '\n')
  vim.cmd(ok and 'qall!' or 'cquit 1')
end

local function texts(diagnostics)
  return vim.tbl_map(function(d)
    return { line = d.lnum, from = d.col, to = d.end_col, code = d.code, source = d.source, severity = d.severity, message = d.message }
  end, diagnostics)
end

local file = vim.fn.fnamemodify(os.getenv('FILE'), ':p')
vim.cmd('edit ' .. vim.fn.fnameescape(file))
vim.bo.filetype = 'markdown'
local config = { name = 'clausewright', cmd = vim.split(os.getenv('SERVER'), ' '), root_dir = os.getenv('ROOT'), settings = { clausewright = vim.empty_dict() } }
config.workspace_folders = { { uri = vim.uri_from_fname(config.root_dir), name = 'root' } }
-- 0.7 has start_client only.
local start = vim.lsp.start or function(c)
  local id = vim.lsp.start_client(c)
  vim.lsp.buf_attach_client(0, id)
  return id
end
local id = start(config)
local client = function() return vim.lsp.get_client_by_id(id) end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, WAIT) or {}
  local answer = answers[id] or {}
  if answer.err then out.error = method .. ': ' .. vim.inspect(answer.err) end
  return answer.result
end

-- The position of some words, as the protocol has it. Drafts of this test are of the basic plane, so characters are UTF-16 units.
local function place(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local at = line:find(words, 1, true)
    if at then return { line = number - 1, character = vim.str_utfindex(line, at - 1) } end
  end
  error('“' .. words .. '” does not stand in the draft')
end

local function document() return { uri = vim.uri_from_bufnr(0) } end

local function settled(fits)
  return vim.wait(WAIT, function() return fits(vim.diagnostic.get(0)) end, 20)
end

local ok, message = pcall(function()
  out.ready = vim.wait(WAIT, function() return client() ~= nil and client().server_capabilities ~= nil and client().initialized ~= false end, 20)
  out.got = settled(function(found) return #found > 0 end)
  out.before = texts(vim.diagnostic.get(0))

  for _, words in ipairs(vim.split(os.getenv('HOVER') or '', '|')) do
    local found = ask('textDocument/hover', { textDocument = document(), position = place(words) })
    out.hover[words] = found and found.contents.value or ''
  end

  local links = ask('textDocument/documentLink', { textDocument = document() })
  out.links = vim.tbl_map(function(link) return link.target end, links or {})

  local words = os.getenv('FIX')
  local start_at = place(words)
  local range = { start = start_at, ['end'] = { line = start_at.line, character = start_at.character + vim.str_utfindex(words) } }
  local actions = ask('textDocument/codeAction', { textDocument = document(), range = range, context = { diagnostics = {} } }) or {}
  out.actions = vim.tbl_map(function(action) return { title = action.title, kind = action.kind } end, actions)
  for _, action in ipairs(actions) do
    if action.kind == 'source.fixAll.clausewright' then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end
  end
  settled(function(found) return #found < #out.before end)
  out.after = texts(vim.diagnostic.get(0))
  out.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  -- A person types the beginning of a citation in a new last line.
  local typed = os.getenv('TYPED')
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { typed })
  local last = vim.api.nvim_buf_line_count(0) - 1
  local completion = ask('textDocument/completion', { textDocument = document(), position = { line = last, character = vim.str_utfindex(typed) } }) or {}
  out.completions = vim.tbl_map(function(item) return item.label end, completion.items or completion)
end)
if not ok then out.error = tostring(message) end

-- A server that does not stop when asked is a fault of its own.
client().stop()
out.stopped = vim.wait(5000, function() return vim.lsp.get_client_by_id(id) == nil or vim.lsp.client_is_stopped(id) end, 20)
finish(ok and out.got)
